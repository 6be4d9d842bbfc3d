package org.reeve.backend.template;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.template.TemplateId;

/** The network cards of a template or an instance type. */
public record TemplateNicsQuery(TemplateId template) implements ListQuery<TemplateNicView> {}
