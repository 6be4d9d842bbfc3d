package org.reeve.backend.hostnic;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;

/** What actions on the cards of hosts have in common: finding one, and what it may be told. */
final class Cards {

    private Cards() {}

    /** Absent also when there is no such host. */
    static Optional<HostNicView> find(HostId host, UUID nic, Store store) {
        return WiringRows.find(host, store.sql()).flatMap(wiring -> wiring.nic(nic));
    }

    static Verdict unknown(UUID nic) {
        return Verdict.notFound("kernel.not-found", "kind", "network interface of this host", "id", nic);
    }

    /** Whether the card is one of several bound together. */
    static boolean bound(HostId host, HostNicView card, Store store) {
        return WiringRows.find(host, store.sql()).stream()
                .flatMap(wiring -> wiring.nics().stream())
                .flatMap(nic -> nic.bond().stream())
                .anyMatch(bond -> bond.slaves().contains(card.id()));
    }

    /** The card of the host that bears a label. */
    static Optional<String> labelled(HostId host, String label, Store store) {
        return store.sql()
                .first(
                        "select nic from host_nic_label where host_id = ? and label = ?",
                        row -> row.getString(1),
                        host,
                        label);
    }

    static Verdict divisible(HostId host, UUID nic, Store store) {
        return find(host, nic, store)
                .map(card -> Verdict.refuseIf(card.share().isEmpty(), "hostnic.not-divisible", "nic", card.name()))
                .orElseGet(() -> unknown(nic));
    }

    /** Who may serve all networks need not be told of one. */
    static Verdict choosy(HostId host, UUID nic, Store store) {
        return Verdict.refuseIf(
                find(host, nic, store)
                        .flatMap(HostNicView::share)
                        .filter(HostNicView.Share::allNetworks)
                        .isPresent(),
                "hostnic.all-allowed");
    }

    static void share(HostId host, HostNicView card, boolean all, Store store) {
        store.sql()
                .run(
                        """
                        insert into host_nic_share (host_id, nic, all_networks) values (?, ?, ?)
                        on conflict (host_id, nic) do update set all_networks = excluded.all_networks""",
                        host,
                        card.name(),
                        all);
    }

    static Verdict known(NetworkId network, HostId host, Store store) {
        return store.sql()
                .first(
                        """
                        select 1 from host h join cluster_network u on u.cluster_id = h.cluster_id
                        where h.id = ? and u.network_id = ?""",
                        row -> Verdict.ok(),
                        host,
                        network)
                .orElseGet(() -> Verdict.refuse("hostnic.network-elsewhere", "network", network));
    }

    static String name(NetworkId network, Store store) {
        return store.sql()
                .first("select name from network where id = ?", row -> row.getString(1), network)
                .orElse("");
    }

    static Facts facts(HostId host, HostNicView card, Store store) {
        String name = store.sql()
                .first("select name from host where id = ?", row -> row.getString(1), host)
                .orElse("");
        return Facts.about(host, name).with("nic", card.name());
    }
}
