package org.reeve.backend.affinity;

import java.util.Optional;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.model.affinity.AffinityLabelId;

/** The table of labels. */
final class LabelRows {

    private final Sql sql;

    LabelRows(Sql sql) {
        this.sql = sql;
    }

    Optional<LabelView> find(AffinityLabelId label) {
        return sql.first("select * from affinity_label where id = ?", ListLabels::view, label);
    }

    Optional<LabelView> named(String name) {
        return sql.first("select * from affinity_label where name = ?", ListLabels::view, name);
    }

    void add(LabelView label) {
        sql.run(
                "insert into affinity_label (id, name, read_only, implicit_group) values (?, ?, ?, ?)",
                label.id(),
                label.name(),
                label.readOnly(),
                label.implicitGroup());
    }

    void save(LabelView label) {
        sql.run(
                "update affinity_label set name = ?, implicit_group = ? where id = ?",
                label.name(),
                label.implicitGroup(),
                label.id());
    }

    /** Whether there is such a label and it may be changed. */
    Verdict open(AffinityLabelId label) {
        return find(label)
                .map(found -> Verdict.refuseIf(found.readOnly(), "affinity.label-read-only", "name", found.name()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "affinity label", "id", label));
    }
}
