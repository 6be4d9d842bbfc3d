package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.template.TemplateDisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.TemplateDiskAttachmentService;
import org.reeve.restapi.types.DiskAttachment;

/** One disk of a template. */
public final class TemplateDiskAttachmentResource implements TemplateDiskAttachmentService {

    private final Exchange exchange;
    private final TemplateId template;
    private final DiskId id;

    TemplateDiskAttachmentResource(Exchange exchange, TemplateId template, DiskId id) {
        this.exchange = exchange;
        this.template = template;
        this.id = id;
    }

    @Override
    public DiskAttachment get() {
        return exchange.ask(new TemplateDisksQuery(template)).stream()
                .filter(disk -> disk.disk().equals(id))
                .findFirst()
                .map(disk -> exchange.single(
                        TemplateDiskAttachmentResource.class, TemplateDiskAttachmentsResource.type(disk)))
                .orElseThrow(NotFoundException::new);
    }
}
