package org.reeve.backend.vm;

import java.util.List;
import org.reeve.backend.api.Query;
import org.reeve.model.vm.VmId;

/** The disks in a machine, the one it boots from first. */
public record AttachmentsQuery(VmId vm) implements Query<List<AttachmentView>> {}
