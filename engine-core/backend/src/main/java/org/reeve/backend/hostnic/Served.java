package org.reeve.backend.hostnic;

import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.network.LabelNetwork;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;

/** What the shares of a card (SR-IOV) may be let serve: one network, or all networks with a label. */
public sealed interface Served {

    /** The events of an attempt that succeeds, and of one that fails. */
    record Told(EventType done, EventType failed) {}

    /** Where it is stored, after `host_nic_share_`, and the column there. */
    record Place(String table, String column) {}

    Place place();

    Object value();

    /** What people call the kind. */
    String word();

    Told allowed();

    Told forbidden();

    boolean in(HostNicView.Share share);

    Verdict check(HostId host, Store store);

    Facts about(Facts card, Store store);

    /** One network. */
    record OfNetwork(NetworkId network) implements Served {

        @Override
        public Place place() {
            return new Place("host_nic_share_network", "network_id");
        }

        @Override
        public Object value() {
            return network;
        }

        @Override
        public String word() {
            return "network that shares may serve";
        }

        @Override
        public Told allowed() {
            return new Told(EventType.ADD_VFS_CONFIG_NETWORK, EventType.ADD_VFS_CONFIG_NETWORK_FAILED);
        }

        @Override
        public Told forbidden() {
            return new Told(EventType.REMOVE_VFS_CONFIG_NETWORK, EventType.REMOVE_VFS_CONFIG_NETWORK_FAILED);
        }

        @Override
        public boolean in(HostNicView.Share share) {
            return share.networks().contains(network);
        }

        @Override
        public Verdict check(HostId host, Store store) {
            return Cards.known(network, host, store);
        }

        @Override
        public Facts about(Facts card, Store store) {
            return card.with("network", Cards.name(network, store));
        }
    }

    /** All networks with a label. */
    record OfLabel(String label) implements Served {

        @Override
        public Place place() {
            return new Place("host_nic_share_label", "label");
        }

        @Override
        public Object value() {
            return label;
        }

        @Override
        public String word() {
            return "label that shares may serve";
        }

        @Override
        public Told allowed() {
            return new Told(EventType.ADD_VFS_CONFIG_LABEL, EventType.ADD_VFS_CONFIG_LABEL_FAILED);
        }

        @Override
        public Told forbidden() {
            return new Told(EventType.REMOVE_VFS_CONFIG_LABEL, EventType.REMOVE_VFS_CONFIG_LABEL_FAILED);
        }

        @Override
        public boolean in(HostNicView.Share share) {
            return share.labels().contains(label);
        }

        @Override
        public Verdict check(HostId host, Store store) {
            return Verdict.invalidIf(!label.matches(LabelNetwork.FORM), "network.label-invalid", "label", label);
        }

        @Override
        public Facts about(Facts card, Store store) {
            return card.with("label", label);
        }
    }
}
