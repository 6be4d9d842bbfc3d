package org.reeve.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The machine's libvirt. It is started when nothing else has started it, and then stopped by us alone. */
final class Libvirt {

    private static final Duration CALL_LIMIT = Duration.ofSeconds(15);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Daemon logs;
    private final Daemon daemon;

    Libvirt(Home home) {
        this.logs = new Daemon("virtlogd", home);
        this.daemon = new Daemon("libvirtd", home);
    }

    String start() {
        KvmDevice.ofThisMachine().open();
        if (answers()) {
            return Progress.ALREADY;
        }
        if (Files.isDirectory(Path.of("/run/systemd/system"))) {
            Shell.run(START_LIMIT, List.of("systemctl", "start", "libvirtd")).orFail("Starting libvirtd");
        } else {
            if (!Files.exists(Path.of("/run/libvirt/virtlogd-sock"))) {
                logs.start(Map.of(), List.of("/usr/sbin/virtlogd"));
            }
            // A guest that ends is the child of the first process, and some of those that stand in for systemd look
            // after theirs only every other second: libvirt would learn of each end that much later.
            daemon.start(Map.of(), List.of("tini", "-s", "--", "/usr/sbin/libvirtd"));
        }
        Pause.until("libvirtd's answer (see " + daemon.log() + ")", START_LIMIT, Libvirt::answers);
        return "libvirtd";
    }

    /** Ends the daemons this installation started. Guests are not their children in the end: they live on. */
    void stop() {
        daemon.stop(STOP_LIMIT);
        logs.stop(STOP_LIMIT);
    }

    static boolean answers() {
        return Shell.run(CALL_LIMIT, List.of("virsh", "-q", "-c", "qemu:///system", "uri"))
                        .exit()
                == 0;
    }
}
