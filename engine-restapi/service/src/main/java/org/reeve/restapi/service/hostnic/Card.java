package org.reeve.restapi.service.hostnic;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.hostnic.AllowShare;
import org.reeve.backend.hostnic.ForbidShare;
import org.reeve.backend.hostnic.HostNicView;
import org.reeve.backend.hostnic.HostWiring;
import org.reeve.backend.hostnic.HostWiringsQuery;
import org.reeve.backend.hostnic.LabelNic;
import org.reeve.backend.hostnic.Served;
import org.reeve.backend.hostnic.UnlabelNic;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.network.Labeled;
import org.reeve.restapi.types.NetworkLabel;

/** One network interface of a host, and what it bears labels for: itself, or its shares. */
record Card(Exchange exchange, HostId host, UUID id) {

    /** @throws NotFoundException when there is no such host, or not for the caller */
    static HostWiring wiring(Exchange exchange, HostId host) {
        return exchange.ask(HostWiringsQuery.of(host)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the host has no such interface */
    HostNicView view() {
        return wiring(exchange, host).nic(id).orElseThrow(NotFoundException::new);
    }

    Labeled itself() {
        return new Labeled() {
            @Override
            public List<String> labels() {
                return view().labels();
            }

            @Override
            public Request add(String label) {
                return new LabelNic.Order(host, id, label);
            }

            @Override
            public Request remove(String label) {
                return new UnlabelNic.Order(host, id, label);
            }

            @Override
            public void sign(NetworkLabel label) {
                label.setHostNic(HostNicMapping.reference(host, id));
            }
        };
    }

    Labeled shares() {
        return new Labeled() {
            @Override
            public List<String> labels() {
                return view().share().map(HostNicView.Share::labels).orElse(List.of());
            }

            @Override
            public Request add(String label) {
                return new AllowShare.Order(host, id, new Served.OfLabel(label));
            }

            @Override
            public Request remove(String label) {
                return new ForbidShare.Order(host, id, new Served.OfLabel(label));
            }

            @Override
            public void sign(NetworkLabel label) {
                label.setHostNic(HostNicMapping.reference(host, id));
            }
        };
    }
}
