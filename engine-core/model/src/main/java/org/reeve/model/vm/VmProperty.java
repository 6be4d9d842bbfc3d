package org.reeve.model.vm;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be asked of hosts for a machine in words of theirs, whatever their level. */
public enum VmProperty {
    SAP_AGENT("true|false"),
    SNDBUF("[0-9]+"),
    VHOST("\\w*:(true|false)(,\\w*:(true|false))*"),
    VIODISKCACHE("none|writeback|writethrough"),
    MDEV_TYPE(".*"),
    HUGEPAGES("[0-9]+"),
    SCSI_HOSTDEV("scsi_generic|scsi_block|scsi_hd|virtio_blk_pci");

    private final Pattern form;

    VmProperty(String form) {
        this.form = Pattern.compile(form);
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What it can be. */
    public Pattern form() {
        return form;
    }

    public static Optional<VmProperty> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
