package org.reeve.backend.hostnic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.network.NetworkId;

/**
 * A network on a host, as the host says that it carries it.
 *
 * @param nic what it goes through; absent when the host carries it on nothing
 * @param compared what the host does against what is configured for the network
 */
public record AttachmentView(
        UUID id,
        NetworkId network,
        Optional<UUID> nic,
        HostNicView.Addressing v4,
        HostNicView.Addressing v6,
        List<String> resolvers,
        List<Compared> compared) {

    /** One property of a network on a host. */
    public record Compared(String name, String actual, String expected) {

        public boolean same() {
            return actual.equals(expected);
        }
    }

    public boolean synced() {
        return compared.stream().allMatch(Compared::same);
    }
}
