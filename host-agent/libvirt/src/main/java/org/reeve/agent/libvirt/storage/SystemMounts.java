package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;

/** The host's own mount program. */
final class SystemMounts implements Mounts {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");
    private static final Pattern OPTIONS = Pattern.compile("[A-Za-z0-9_=.,:/-]{0,512}");

    @Override
    public boolean mounted(Path directory) {
        String wanted = " " + directory.toAbsolutePath().toString().replace(" ", "\\040") + " ";
        try {
            return Files.readAllLines(Path.of("/proc/self/mounts")).stream().anyMatch(line -> line.contains(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of mounts", e);
        }
    }

    @Override
    public void mount(StorageServer server, Path directory) {
        List<String> command = new ArrayList<>(List.of("mount", "-t", type(server)));
        String options = options(server);
        if (!options.isEmpty()) {
            command.addAll(List.of("-o", options));
        }
        command.addAll(List.of("--", server.path(), directory.toString()));
        run(command, Fault.SERVER_FAILED);
    }

    @Override
    public void unmount(Path directory) {
        run(List.of("umount", "--", directory.toString()), Fault.SERVER_NOT_DISCONNECTED);
    }

    private static String type(StorageServer server) {
        return switch (server.type()) {
            case NFS -> "nfs";
            case GLUSTERFS -> "glusterfs";
            case POSIXFS -> checked(TYPE, server.vfsType().orElse(""), "file system type");
            case LOCALFS -> throw new HostFault(Fault.SERVER_INVALID, "a local directory is not mounted");
        };
    }

    /** A hard NFS mount would hang guests and agent for ever when its server goes away. */
    private static String options(StorageServer server) {
        String told = checked(OPTIONS, server.options().orElse(""), "mount options");
        if (server.type() != StorageServer.Type.NFS) {
            return told;
        }
        return told.isEmpty() ? "soft,nosharecache" : "soft,nosharecache," + told;
    }

    private static String checked(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new HostFault(Fault.SERVER_INVALID, "'" + text + "' are not usable " + what);
        }
        return text;
    }

    private static void run(List<String> command, Fault fault) {
        try {
            Tool.Result result = Tool.run(LIMIT, command);
            if (!result.worked()) {
                throw new HostFault(fault, result.complaint());
            }
        } catch (ToolFailed e) {
            throw new HostFault(fault, e.getMessage(), e);
        }
    }
}
