package org.reeve.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The guests that run from the storage of a home. */
final class Guests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Guests() {}

    /** Ends every guest whose definition names a file of the home. */
    static void destroyAll(Home home) {
        if (!Libvirt.answers()) {
            return;
        }
        String ours = home.root() + "/";
        virsh("list", "--all", "--uuid")
                .lines()
                .map(String::strip)
                .filter(id -> !id.isEmpty() && virsh("dumpxml", id).contains(ours))
                .forEach(id -> {
                    virsh("destroy", id);
                    virsh("undefine", id, "--nvram");
                });
    }

    private static String virsh(String... words) {
        List<String> command = new ArrayList<>(List.of("virsh", "-q", "-c", "qemu:///system"));
        command.addAll(List.of(words));
        return Shell.run(LIMIT, command).output();
    }
}
