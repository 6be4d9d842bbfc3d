package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.NicChange;
import org.reeve.backend.vm.NicRules;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;

/** What no network card of a template may be. It has no address: machines made from the template get theirs. */
final class TemplateNic {

    private TemplateNic() {}

    static Verdict check(TemplateId template, Optional<NicId> self, NicChange change, Store store) {
        Verdict known = store.sql()
                .first("select 1 from template where id = ? for update", row -> Verdict.ok(), template)
                .orElseGet(() -> Pattern.unknown(template));
        return known.and(change.name()
                        .map(name -> NicRules.name("template_id", template, self, name, store))
                        .orElse(Verdict.ok()))
                .and(Verdict.invalidIf(change.mac().isPresent(), "template.nic-without-mac"))
                .and(change.profile()
                        .flatMap(profile -> profile)
                        .map(profile -> profile(template, profile, store))
                        .orElse(Verdict.ok()));
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
