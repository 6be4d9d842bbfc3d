package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The disks in a machine, the one it boots from first; or in all that the caller may see. */
public record AttachmentsQuery(Optional<VmId> vm) implements ListQuery<AttachmentView> {

    public AttachmentsQuery(VmId vm) {
        this(Optional.of(vm));
    }

    public static AttachmentsQuery all() {
        return new AttachmentsQuery(Optional.empty());
    }
}
