package org.reeve.dal.disk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.disk.DiskId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** A disk in the hands of a machine or of a template. */
@Entity
@Table(name = "disk_vm")
public class DiskAttachment {

    @Id
    UUID id;

    @Column(name = "disk_id")
    UUID diskId;

    @Column(name = "vm_id")
    UUID vmId;

    @Column(name = "template_id")
    UUID templateId;

    boolean shareable;

    Plug plug;

    String address = "";

    @Column(name = "logical_name")
    String logicalName;

    Instant attached;

    @Version
    int version;

    protected DiskAttachment() {}

    public DiskAttachment(UUID id, Disk disk, VmId vm, Plug plug, Instant attached) {
        this(id, disk, plug, attached);
        this.vmId = vm.value();
    }

    public DiskAttachment(UUID id, Disk disk, TemplateId template, Plug plug, Instant attached) {
        this(id, disk, plug, attached);
        this.templateId = template.value();
    }

    private DiskAttachment(UUID id, Disk disk, Plug plug, Instant attached) {
        this.id = id;
        this.diskId = disk.id().value();
        this.shareable = disk.shareable();
        this.plug = plug;
        this.attached = attached;
    }

    public UUID id() {
        return id;
    }

    public DiskId disk() {
        return new DiskId(diskId);
    }

    public Optional<VmId> vm() {
        return Optional.ofNullable(vmId).map(VmId::new);
    }

    public Optional<TemplateId> template() {
        return Optional.ofNullable(templateId).map(TemplateId::new);
    }

    public boolean shareable() {
        return shareable;
    }

    public Plug plug() {
        return plug;
    }

    public String address() {
        return address;
    }

    /** What the guest calls it. */
    public Optional<String> logicalName() {
        return Optional.ofNullable(logicalName);
    }

    public Instant attached() {
        return attached;
    }

    public int version() {
        return version;
    }

    public void plugIn(Plug how) {
        this.plug = how;
    }

    /** @param address where the machine's bus carries it */
    public void sitAt(String address) {
        this.address = address;
    }

    public void calledByGuest(String name) {
        this.logicalName = name;
    }
}
