package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;

/**
 * The templates the caller may see, by name, or the instance types, which everybody may see.
 *
 * @param storage only those with a disk on that storage domain
 */
public record TemplatesQuery(Optional<TemplateId> template, Optional<StorageDomainId> storage, TemplateKind kind)
        implements ListQuery<TemplateView> {

    public static TemplatesQuery all() {
        return new TemplatesQuery(Optional.empty(), Optional.empty(), TemplateKind.TEMPLATE);
    }

    public static TemplatesQuery of(TemplateId template) {
        return new TemplatesQuery(Optional.of(template), Optional.empty(), TemplateKind.TEMPLATE);
    }

    public static TemplatesQuery on(StorageDomainId storage) {
        return new TemplatesQuery(Optional.empty(), Optional.of(storage), TemplateKind.TEMPLATE);
    }

    public static TemplatesQuery instanceTypes() {
        return new TemplatesQuery(Optional.empty(), Optional.empty(), TemplateKind.INSTANCE_TYPE);
    }

    /** That one alone, if it is among these. */
    public TemplatesQuery only(TemplateId one) {
        return new TemplatesQuery(Optional.of(one), storage, kind);
    }
}
