package org.reeve.backend.template;

import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.template.TemplateId;

/** A disk of a template. */
public record TemplateDiskView(
        TemplateId template,
        DiskId disk,
        DiskInterface bus,
        boolean active,
        boolean bootable,
        boolean readOnly,
        boolean passDiscard) {}
