package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.vm.VmId;

/** Answers {@link AttachmentsQuery}. */
@Dependent
public class ListAttachments implements ListHandler<AttachmentsQuery, AttachmentView> {

    @Override
    public Rows<AttachmentView> rows(AttachmentsQuery query, Reader reader) {
        return Rows.of("a.*", "disk_vm a join disk d on d.id = a.disk_id", ListAttachments::view)
                .where("a.vm_id is not null")
                .whereGiven("a.vm_id = ?", query.vm())
                .where(Visible.to(reader.caller(), Sight.VM, "a.vm_id"))
                .ownedBy("vm", "a.vm_id")
                .whenNone(() -> query.vm().ifPresent(vm -> OfOwner.require(DeviceOwner.of(vm), reader)))
                .orderedBy("a.bootable desc, d.alias, d.id");
    }

    private static AttachmentView view(ResultSet row) throws SQLException {
        return new AttachmentView(
                new VmId(row.getObject("vm_id", UUID.class)),
                new DiskId(row.getObject("disk_id", UUID.class)),
                DiskInterface.valueOf(row.getString("interface")),
                row.getBoolean("plugged"),
                row.getBoolean("bootable"),
                row.getBoolean("read_only"),
                row.getBoolean("pass_discard"),
                row.getBoolean("scsi_reservation"),
                Optional.ofNullable(row.getString("logical_name")));
    }
}
