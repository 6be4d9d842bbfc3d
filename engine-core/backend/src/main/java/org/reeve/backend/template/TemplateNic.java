package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.NicChange;
import org.reeve.model.Name;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;

/** What no network card of a template may be. It has no address: machines made from the template get theirs. */
final class TemplateNic {

    private static final int LONGEST_NAME = 50;

    private TemplateNic() {}

    static Verdict check(TemplateId template, Optional<NicId> self, NicChange change, Store store) {
        Verdict known = store.sql()
                .first("select 1 from template where id = ? for update", row -> Verdict.ok(), template)
                .orElseGet(() -> Pattern.unknown(template));
        return known.and(change.name()
                        .map(name -> name(template, self, name, store))
                        .orElse(Verdict.ok()))
                .and(Verdict.invalidIf(change.mac().isPresent(), "template.nic-without-mac"))
                .and(change.profile()
                        .flatMap(profile -> profile)
                        .map(profile -> profile(template, profile, store))
                        .orElse(Verdict.ok()));
    }

    private static Verdict name(TemplateId template, Optional<NicId> self, String name, Store store) {
        boolean taken = store.sql()
                .first(
                        "select 1 from nic where template_id = ? and name = ? and id is distinct from ?",
                        row -> true,
                        template,
                        name,
                        self)
                .isPresent();
        return Verdict.invalidIf(
                        name.length() > LONGEST_NAME || !Name.valid(name),
                        "kernel.name-invalid",
                        "name",
                        name,
                        "longest",
                        LONGEST_NAME)
                .and(Verdict.refuseIf(taken, "vm.nic-name-taken", "name", name));
    }

    private static Verdict profile(TemplateId template, VnicProfileId profile, Store store) {
        return store.sql()
                .first(
                        """
                        select t.cluster_id is null or exists (select 1 from cluster_network c
                            where c.cluster_id = t.cluster_id and c.network_id = p.network_id)
                        from vnic_profile p, template t where p.id = ? and t.id = ?""",
                        row -> Verdict.refuseIf(!row.getBoolean(1), "vm.nic-network-elsewhere"),
                        profile,
                        template)
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "vNIC profile", "id", profile));
    }

    static Verdict unknown(NicId nic) {
        return Verdict.notFound("kernel.not-found", "kind", "nic", "id", nic);
    }

    static boolean there(TemplateId template, NicId nic, Store store) {
        return store.sql()
                .first("select 1 from nic where id = ? and template_id = ?", row -> true, nic, template)
                .isPresent();
    }
}
