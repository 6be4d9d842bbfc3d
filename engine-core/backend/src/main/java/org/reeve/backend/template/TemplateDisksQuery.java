package org.reeve.backend.template;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.template.TemplateId;

/** The disks of a template, the one machines boot from first. */
public record TemplateDisksQuery(TemplateId template) implements ListQuery<TemplateDiskView> {}
