package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.template.TemplateId;

/** Answers {@link TemplateDisksQuery}. */
@Dependent
public class ListTemplateDisks implements ListHandler<TemplateDisksQuery, TemplateDiskView> {

    @Override
    public Rows<TemplateDiskView> rows(TemplateDisksQuery query, Reader reader) {
        OfTemplate.require(query.template(), reader);
        return Rows.of(
                        "a.*",
                        "disk_vm a join disk d on d.id = a.disk_id",
                        row -> new TemplateDiskView(
                                new TemplateId(row.getObject("template_id", UUID.class)),
                                new DiskId(row.getObject("disk_id", UUID.class)),
                                DiskInterface.valueOf(row.getString("interface")),
                                row.getBoolean("plugged"),
                                row.getBoolean("bootable"),
                                row.getBoolean("read_only"),
                                row.getBoolean("pass_discard")))
                .where("a.template_id = ?", query.template())
                .orderedBy("a.bootable desc, d.alias, d.id");
    }
}
