package org.reeve.restapi.service.hostnic;

import org.reeve.backend.hostnic.HostWiringsQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;

/** How hosts are wired, told of many of them at once to who follows their links. */
public final class HostWires {

    private HostWires() {}

    public static Following below(Following hosts, Exchange exchange) {
        boolean whole = exchange.parameters().has("all_content");
        var wirings = Following.Owned.by(
                "host", HostWiringsQuery.all(), one -> one.host().value());
        return hosts.parts("nics", HostNicResource.class, wirings, one -> one.nics().stream()
                        .map(nic -> HostNicMapping.type(one.host(), nic, whole))
                        .toList())
                .parts("networkattachments", AttachmentResource.class, wirings, one -> one.attachments().stream()
                        .map(attachment -> HostNicMapping.type(one.host(), attachment))
                        .toList())
                .parts("unmanagednetworks", UnmanagedNetworkResource.class, wirings, one -> one.unmanaged().stream()
                        .map(network -> HostNicMapping.type(one.host(), network))
                        .toList());
    }
}
