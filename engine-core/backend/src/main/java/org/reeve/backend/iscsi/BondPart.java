package org.reeve.backend.iscsi;

import java.util.Collection;
import java.util.UUID;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;

/** What an iSCSI bond is made of; each kind is a table of pairs. */
public enum BondPart {
    NETWORK("iscsi_bond_network", "network_id", "select 1 from network where id = ? and data_center_id = ?"),
    CONNECTION(
            "iscsi_bond_connection",
            "storage_connection_id",
            "select 1 from storage_connection where id = ? and type = 'ISCSI' and ?::uuid is not null");

    private final String table;
    private final String column;
    private final String suitable;

    BondPart(String table, String column, String suitable) {
        this.table = table;
        this.column = column;
        this.suitable = suitable;
    }

    private String word() {
        return this == NETWORK ? "network of the data center" : "iSCSI target";
    }

    /** Networks must be of the data center; targets belong to none. */
    Verdict check(Collection<UUID> parts, DataCenterId dataCenter, Sql sql) {
        return parts.stream()
                .filter(part ->
                        sql.first(suitable, row -> true, part, dataCenter).isEmpty())
                .map(part -> Verdict.notFound("kernel.not-found", "kind", word(), "id", part))
                .reduce(Verdict.ok(), Verdict::and);
    }

    boolean has(IscsiBondId bond, UUID part, Sql sql) {
        return sql.first(
                        "select 1 from %s where iscsi_bond_id = ? and %s = ?".formatted(table, column),
                        row -> true,
                        bond,
                        part)
                .isPresent();
    }

    void add(IscsiBondId bond, Collection<UUID> parts, Sql sql) {
        sql.batch(
                "insert into %s (iscsi_bond_id, %s) values (?, ?) on conflict do nothing".formatted(table, column),
                parts.stream().map(part -> new Object[] {bond.value(), part}).toList());
    }

    void remove(IscsiBondId bond, UUID part, Sql sql) {
        sql.run("delete from %s where iscsi_bond_id = ? and %s = ?".formatted(table, column), bond, part);
    }

    void replace(IscsiBondId bond, Collection<UUID> parts, Sql sql) {
        sql.run("delete from %s where iscsi_bond_id = ?".formatted(table), bond);
        add(bond, parts, sql);
    }
}
