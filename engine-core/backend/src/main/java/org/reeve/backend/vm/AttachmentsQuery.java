package org.reeve.backend.vm;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The disks in a machine, the one it boots from first. */
public record AttachmentsQuery(VmId vm) implements ListQuery<AttachmentView> {}
