package org.reeve.backend.template;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmRules;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.template.Template;
import org.reeve.dal.vm.Availability;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;

/** What adding, changing and removing templates and instance types have in common. */
final class Pattern {

    /** What every installation begins with, and what machines without any other template are made of. */
    static final TemplateId BLANK = new TemplateId(new UUID(0, 0));

    private Pattern() {}

    /** What a template would be after a change. */
    static VmRules.Outcome outcome(Template template, VmChange change) {
        return new VmRules.Outcome(
                VmRules.changed(template.hardware(), change),
                template.settings(VmSettings.class).over(change.settings()),
                VmRules.available(
                        new Availability(template.highAvailability(), template.haPriority(), null), change.traits()),
                change.pinned().orElse(java.util.Set.of()));
    }

    /** Writes a change down. */
    static void apply(VmChange change, VmRules.Outcome outcome, Template template, Store store) {
        change.pictures().keep(store);
        change.traits().origin().ifPresent(template::cameFrom);
        template.equip(outcome.hardware());
        template.configure(outcome.settings());
        template.keepRunning(
                outcome.availability().highAvailability(),
                outcome.availability().priority());
        change.traits().deleteProtected().ifPresent(template::protectFromDeletion);
        change.traits().stateless().ifPresent(template::forgetChangesOnShutdown);
    }

    /** A lease and hosts to run on belong to one machine, and would be no use to many. */
    static Verdict check(VmChange change) {
        return Verdict.refuseIf(change.traits().lease().flatMap(lease -> lease).isPresent(), "template.no-lease")
                .and(Verdict.refuseIf(
                        change.pinned().filter(hosts -> !hosts.isEmpty()).isPresent(), "template.no-hosts"));
    }

    static Verdict unknown(TemplateId id) {
        return Verdict.notFound("kernel.not-found", "kind", "template", "id", id);
    }

    /** Firmware that machines of a cluster get where they say nothing. */
    static Optional<BiosType> bios(Optional<ClusterId> cluster, Store store) {
        return cluster.flatMap(id -> store.sql()
                .first("select bios_type from cluster where id = ?", row -> Optional.ofNullable(row.getString(1)), id)
                .flatMap(name -> name.map(BiosType::valueOf)));
    }

    /** Whether another pattern of the kind goes by that name; only a further version of a template may. */
    static boolean taken(
            String name, TemplateKind kind, Optional<UUID> dataCenter, Optional<TemplateId> self, Store store) {
        return store.sql()
                .first(
                        """
                        select 1 from template where name = ? and kind = ? and data_center_id is not distinct from ?
                            and base_template_id is null and id is distinct from ?""",
                        row -> true,
                        name,
                        kind,
                        dataCenter,
                        self)
                .isPresent();
    }

    static void log(EventType type, Template template, Store store) {
        store.log(type, Facts.about(template.id(), template.name()));
    }
}
