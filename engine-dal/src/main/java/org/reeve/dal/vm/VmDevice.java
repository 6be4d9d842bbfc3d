package org.reeve.dal.vm;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** A device of a machine or template that is neither a disk nor a NIC: a CD drive, a console, a random number source. */
@Entity
@Table(name = "vm_device")
public class VmDevice {

    @Id
    UUID id;

    @Column(name = "vm_id")
    UUID vmId;

    @Column(name = "template_id")
    UUID templateId;

    String kind;

    String device;

    String alias = "";

    String address = "";

    boolean plugged = true;

    boolean managed = true;

    @JdbcTypeCode(SqlTypes.JSON)
    String spec = "{}";

    @Version
    int version;

    protected VmDevice() {}

    public VmDevice(UUID id, VmId vm, String kind, String device) {
        this.id = id;
        this.vmId = vm.value();
        this.kind = kind;
        this.device = device;
    }

    public VmDevice(UUID id, TemplateId template, String kind, String device) {
        this.id = id;
        this.templateId = template.value();
        this.kind = kind;
        this.device = device;
    }

    public UUID id() {
        return id;
    }

    public Optional<VmId> vm() {
        return Optional.ofNullable(vmId).map(VmId::new);
    }

    public Optional<TemplateId> template() {
        return Optional.ofNullable(templateId).map(TemplateId::new);
    }

    public String kind() {
        return kind;
    }

    public String device() {
        return device;
    }

    public String alias() {
        return alias;
    }

    public String address() {
        return address;
    }

    public boolean plugged() {
        return plugged;
    }

    public boolean managed() {
        return managed;
    }

    public JsonNode spec() {
        return Json.tree(spec);
    }

    public int version() {
        return version;
    }

    public void tune(JsonNode spec) {
        this.spec = spec.toString();
    }

    public void plugIn(boolean on) {
        this.plugged = on;
    }

    public void sitAt(String alias, String address) {
        this.alias = alias;
        this.address = address;
    }
}
