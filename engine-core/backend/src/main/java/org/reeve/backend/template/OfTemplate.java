package org.reeve.backend.template;

import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.template.TemplateId;

/** For questions about parts of a template: who may not see it is told that there is none. Instance types everybody sees. */
final class OfTemplate {

    private OfTemplate() {}

    /** @throws Refused (NOT_FOUND) also for a template that is there but not for this caller */
    static void require(TemplateId template, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.TEMPLATE, "t.id");
        reader.sql()
                .first(
                        "select 1 from template t where t.id = ? and (t.kind = 'INSTANCE_TYPE' or "
                                + visible.condition() + ")",
                        row -> true,
                        visible.between(List.of(template)))
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", "template", "id", template));
    }
}
