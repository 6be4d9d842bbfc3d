package org.reeve.backend.affinity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;

/** The tables of memberships, all of one shape. */
final class Members {

    private final Membership in;
    private final Sql sql;

    Members(Membership in, Sql sql) {
        this.in = in;
        this.sql = sql;
    }

    Optional<String> name(UUID member) {
        return sql.first("select name from %s where id = ?".formatted(in.members()), row -> row.getString(1), member);
    }

    boolean contains(UUID owner, UUID member) {
        return sql.first(
                        "select 1 from %s where %s = ? and %s = ?"
                                .formatted(in.table(), in.ownerColumn(), in.memberColumn()),
                        row -> true,
                        owner,
                        member)
                .isPresent();
    }

    void add(UUID owner, Collection<UUID> members) {
        sql.batch(
                "insert into %s (%s, %s) values (?, ?) on conflict do nothing"
                        .formatted(in.table(), in.ownerColumn(), in.memberColumn()),
                members.stream().map(member -> new Object[] {owner, member}).toList());
    }

    void remove(UUID owner, UUID member) {
        sql.run(
                "delete from %s where %s = ? and %s = ?".formatted(in.table(), in.ownerColumn(), in.memberColumn()),
                owner,
                member);
    }

    void replace(UUID owner, Collection<UUID> members) {
        sql.run("delete from %s where %s = ?".formatted(in.table(), in.ownerColumn()), owner);
        add(owner, members);
    }

    /** Whether all of them exist, and are in the cluster where that matters. */
    Verdict check(Collection<UUID> members, Optional<UUID> cluster) {
        record Found(UUID id, String name, boolean there) {}
        boolean place = cluster.isPresent() && in.needsCluster();
        List<Found> found = sql.list(
                "select id, name, %s as there from %s where id = any (?)"
                        .formatted(place ? "cluster_id = '" + cluster.get() + "'" : "true", in.members()),
                row -> new Found(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("there")),
                members);
        Verdict verdict = Verdict.ok();
        for (UUID member : members) {
            verdict = verdict.and(found.stream()
                    .filter(one -> one.id().equals(member))
                    .findFirst()
                    .map(one -> Verdict.refuseIf(
                            !one.there(), "affinity.elsewhere", "kind", in.memberWord(), "name", one.name()))
                    .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", in.memberWord(), "id", member)));
        }
        return verdict.and(Verdict.refuseIf(
                members.stream().distinct().count() < members.size(), "affinity.twice", "kind", in.memberWord()));
    }
}
