package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;

/**
 * The templates the caller may see, by name.
 *
 * @param storage only those with a disk on that storage domain
 */
public record TemplatesQuery(Optional<TemplateId> template, Optional<StorageDomainId> storage)
        implements ListQuery<TemplateView> {

    public static TemplatesQuery all() {
        return new TemplatesQuery(Optional.empty(), Optional.empty());
    }

    public static TemplatesQuery of(TemplateId template) {
        return new TemplatesQuery(Optional.of(template), Optional.empty());
    }

    public static TemplatesQuery on(StorageDomainId storage) {
        return new TemplatesQuery(Optional.empty(), Optional.of(storage));
    }

    /** That one alone, if it is among these. */
    public TemplatesQuery only(TemplateId one) {
        return new TemplatesQuery(Optional.of(one), storage);
    }
}
