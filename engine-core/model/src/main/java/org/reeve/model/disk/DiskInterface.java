package org.reeve.model.disk;

/** The bus a guest sees a disk on. */
public enum DiskInterface {
    IDE("ide"),
    VIRTIO_SCSI("scsi"),
    VIRTIO("virtio"),
    SPAPR_VSCSI("scsi"),
    SATA("sata");

    private final String bus;

    DiskInterface(String bus) {
        this.bus = bus;
    }

    /** libvirt's word for it. */
    public String bus() {
        return bus;
    }
}
