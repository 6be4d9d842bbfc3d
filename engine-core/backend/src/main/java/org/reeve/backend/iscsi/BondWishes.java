package org.reeve.backend.iscsi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;

/** What somebody wants an iSCSI bond to be like; what is absent stays as it is, or empty in a new one. */
public record BondWishes(Naming naming, Map<BondPart, List<UUID>> parts) {

    private static final int LONGEST_NAME = 50;

    public BondWishes {
        parts = Map.copyOf(parts);
    }

    Verdict check(DataCenterId dataCenter, Optional<IscsiBondId> self, Store store) {
        boolean taken = naming.name()
                .filter(name -> store.sql()
                        .first(
                                "select 1 from iscsi_bond where data_center_id = ? and name = ? and id is distinct from ?::uuid",
                                row -> true,
                                dataCenter,
                                name,
                                self)
                        .isPresent())
                .isPresent();
        Verdict verdict = Names.check(naming, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        taken, "storage.bond-name-taken", "name", naming.name().orElse("")));
        for (Map.Entry<BondPart, List<UUID>> part : parts.entrySet()) {
            verdict = verdict.and(part.getKey().check(part.getValue(), dataCenter, store.sql()));
        }
        return verdict;
    }

    void fill(IscsiBondId bond, Store store) {
        parts.forEach((kind, all) -> kind.replace(bond, all, store.sql()));
    }

    static Optional<IscsiBondView> find(IscsiBondId bond, DataCenterId dataCenter, Store store) {
        return store.sql()
                .first(
                        "select * from iscsi_bond where id = ? and data_center_id = ?",
                        ListIscsiBonds::view,
                        bond,
                        dataCenter);
    }

    static Verdict unknown(IscsiBondId bond) {
        return Verdict.notFound("kernel.not-found", "kind", "iSCSI bond", "id", bond);
    }

    static Facts facts(String bond, DataCenterId dataCenter, Store store) {
        String name = store.sql()
                .first("select name from data_center where id = ?", row -> row.getString(1), dataCenter)
                .orElse("");
        return Facts.about(dataCenter, name).with("bond", bond);
    }
}
