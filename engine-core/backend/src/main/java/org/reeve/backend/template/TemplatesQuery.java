package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.template.TemplateId;

/** The templates the caller may see, by name. */
public record TemplatesQuery(Optional<TemplateId> template) implements ListQuery<TemplateView> {

    public static TemplatesQuery all() {
        return new TemplatesQuery(Optional.empty());
    }

    public static TemplatesQuery of(TemplateId template) {
        return new TemplatesQuery(Optional.of(template));
    }
}
