package org.reeve.agent.core.port;

import java.util.Optional;
import java.util.UUID;

/** A place that holds storage domains. {@code path} is a local directory, {@code server:/export} or a device spec. */
public record StorageServer(UUID id, Type type, String path, Optional<String> vfsType, Optional<String> options) {

    /** Numbers are the ones the wire uses. */
    public enum Type {
        NFS(1),
        LOCALFS(4),
        POSIXFS(6),
        GLUSTERFS(7);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        public static Type of(int number) {
            for (Type type : values()) {
                if (type.number == number) {
                    return type;
                }
            }
            throw new HostFault(Fault.DOMAIN_TYPE_UNSUPPORTED, "storage type " + number + " is not supported");
        }
    }
}
