package org.reeve.backend.qos;

import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosType;
import org.reeve.model.user.ActionGroup;

/** What adding, changing and removing a quality of service have in common. */
final class QosKeeping {

    private QosKeeping() {}

    /** Those for virtual networks belong to the people of the network, the others to those of the data center. */
    static ActionGroup right(QosType type) {
        return type == QosType.NETWORK
                ? ActionGroup.CONFIGURE_STORAGE_POOL_NETWORK
                : ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION;
    }

    static EventType event(QosType type, EventType ofNetwork, EventType ofOthers) {
        return type == QosType.NETWORK ? ofNetwork : ofOthers;
    }

    static Facts facts(QosView qos, Store store) {
        String dataCenter = store.sql()
                .first("select name from data_center where id = ?", row -> row.getString(1), qos.dataCenter())
                .orElse("");
        return Facts.none().and(qos.dataCenter(), dataCenter).with("qos", qos.name());
    }

    static Verdict nameFree(DataCenterId dataCenter, QosType type, Naming naming, Optional<QosId> but, Store store) {
        return naming.name()
                .flatMap(name -> QosRows.named(dataCenter, type, name, store.sql()))
                .filter(other -> !Optional.of(other.id()).equals(but))
                .map(other -> Verdict.refuse("qos.name-taken", "name", other.name()))
                .orElse(Verdict.ok());
    }

    /** Of that data center and kind, or the right that was asked for would be the wrong one. */
    static Optional<QosView> find(QosId qos, DataCenterId dataCenter, QosType type, Store store) {
        return QosRows.find(qos, store.sql())
                .filter(found -> found.dataCenter().equals(dataCenter) && found.type() == type);
    }

    static Verdict unknown(QosId qos) {
        return Verdict.notFound("kernel.not-found", "kind", "QoS", "id", qos);
    }
}
