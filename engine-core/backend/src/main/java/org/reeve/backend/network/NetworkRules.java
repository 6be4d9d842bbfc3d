package org.reeve.backend.network;

import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.qos.QosRows;
import org.reeve.dal.network.Wire;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosType;

/** What a network may be called and how it may be carried, whoever adds or changes it. */
final class NetworkRules {

    /** Hosts tell their bonds by it. */
    private static final String BOND = "bond";

    private NetworkRules() {}

    static Verdict name(Naming naming) {
        return naming.name()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(BOND))
                .map(name -> Verdict.refuse("network.name-like-bond", "name", name))
                .orElse(Verdict.ok());
    }

    /** Both are done by the bridge, which only networks for machines have. */
    static Verdict wire(Wire wire) {
        return Verdict.refuseIf(wire.stp() && !wire.vmNetwork(), "network.stp-not-for-vms")
                .and(Verdict.refuseIf(wire.portIsolation() && !wire.vmNetwork(), "network.isolation-not-for-vms"));
    }

    static Verdict vlanFree(DataCenterId dataCenter, Wiring wiring, Optional<NetworkId> but, Store store) {
        return wiring.vlan()
                .flatMap(tag -> tag)
                .flatMap(tag -> store.sql()
                        .first(
                                """
                                select name from network where data_center_id = ? and vlan = ? and id is distinct from ?
                                order by name""",
                                row -> Verdict.refuse("network.vlan-taken", "vlan", tag, "name", row.getString(1)),
                                dataCenter,
                                tag,
                                but))
                .orElse(Verdict.ok());
    }

    /** Limits are those of the network's own data center, and of its kind. */
    static Verdict qos(Optional<Optional<QosId>> wanted, QosType type, DataCenterId dataCenter, Store store) {
        return wanted.flatMap(one -> one)
                .filter(id -> QosRows.find(id, store.sql())
                        .filter(found ->
                                found.type() == type && found.dataCenter().equals(dataCenter))
                        .isEmpty())
                .map(id -> Verdict.refuse("network.qos-unsuitable", "qos", id))
                .orElse(Verdict.ok());
    }
}
