package org.reeve.restapi.service.template;

import org.reeve.backend.template.TemplateDiskView;
import org.reeve.backend.template.TemplateDisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.TemplateDiskAttachmentsService;
import org.reeve.restapi.types.DiskAttachment;
import org.reeve.restapi.types.DiskInterface;

/** The disks that machines made from a template get copies of. */
public final class TemplateDiskAttachmentsResource implements TemplateDiskAttachmentsService {

    private final Exchange exchange;
    private final TemplateId template;

    TemplateDiskAttachmentsResource(Exchange exchange, TemplateId template) {
        this.exchange = exchange;
        this.template = template;
    }

    @Override
    public Listing<DiskAttachment> list() {
        return exchange.list(
                DiskAttachment.META,
                TemplateDiskAttachmentResource.class,
                new TemplateDisksQuery(template),
                TemplateDiskAttachmentsResource::type);
    }

    @Override
    public TemplateDiskAttachmentResource attachmentService(String id) {
        return new TemplateDiskAttachmentResource(exchange.at(id), template, Given.id(id, DiskId::new));
    }

    static DiskAttachment type(TemplateDiskView view) {
        var type = new DiskAttachment();
        type.setId(view.disk().toString());
        type.setActive(view.active());
        type.setBootable(view.bootable());
        type.setInterface(DiskInterface.valueOf(view.bus().name()));
        type.setReadOnly(view.readOnly());
        type.setPassDiscard(view.passDiscard());
        type.setDisk(Refs.disk(view.disk()));
        type.setTemplate(Refs.template(view.template()));
        return type;
    }
}
