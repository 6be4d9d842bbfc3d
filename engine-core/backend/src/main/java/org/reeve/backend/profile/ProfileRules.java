package org.reeve.backend.profile;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.qos.QosId;

/** What holds for a new profile as for a changed one. */
final class ProfileRules {

    static final int LONGEST_NAME = 250;

    private ProfileRules() {}

    static Verdict nameFree(ProfileRows rows, UUID parent, Naming naming, Optional<UUID> but) {
        return naming.name()
                .flatMap(name -> rows.named(parent, name))
                .filter(other -> !Optional.of(other.id()).equals(but))
                .map(other -> Verdict.refuse("profile.name-taken", "name", other.name()))
                .orElse(Verdict.ok());
    }

    static Verdict qosSuits(ProfileRows rows, UUID parent, Optional<QosId> qos) {
        return Verdict.refuseIf(
                qos.filter(id -> !rows.suits(id, parent)).isPresent(),
                "profile.qos-unsuitable",
                "qos",
                qos.map(QosId::toString).orElse(""));
    }

    static Facts facts(ProfileKind kind, ProfileRows.Row row, ProfileRows rows) {
        Facts about = Facts.about(kind.id(row.id()), row.name())
                .with("profile", row.name())
                .with("parent", rows.parentName(row.parent()).orElse(""));
        return about;
    }
}
