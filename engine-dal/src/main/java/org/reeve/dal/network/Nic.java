package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** A network card of a machine or of a template. */
@Entity
@Table(name = "nic")
public class Nic {

    @Id
    UUID id;

    @Column(name = "vm_id")
    UUID vmId;

    @Column(name = "template_id")
    UUID templateId;

    @Column(name = "vnic_profile_id")
    UUID vnicProfileId;

    String name;

    String description = "";

    String mac;

    @Enumerated(EnumType.STRING)
    NicModel model = NicModel.PV;

    boolean linked = true;

    boolean plugged = true;

    String address = "";

    @Version
    int version;

    protected Nic() {}

    public Nic(NicId id, VmId vm, String name, MacAddress mac) {
        this.id = id.value();
        this.vmId = vm.value();
        this.name = name;
        this.mac = mac.text();
    }

    public Nic(NicId id, TemplateId template, String name) {
        this.id = id.value();
        this.templateId = template.value();
        this.name = name;
    }

    public NicId id() {
        return new NicId(id);
    }

    public Optional<VmId> vm() {
        return Optional.ofNullable(vmId).map(VmId::new);
    }

    public Optional<TemplateId> template() {
        return Optional.ofNullable(templateId).map(TemplateId::new);
    }

    public Optional<VnicProfileId> vnicProfile() {
        return Optional.ofNullable(vnicProfileId).map(VnicProfileId::new);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** Of templates null: addresses are given to machines. */
    public String mac() {
        return mac;
    }

    public NicModel model() {
        return model;
    }

    public boolean linked() {
        return linked;
    }

    public boolean plugged() {
        return plugged;
    }

    public String address() {
        return address;
    }

    public int version() {
        return version;
    }

    public void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public void connectThrough(VnicProfileId profile) {
        this.vnicProfileId = profile.value();
    }

    public void disconnect() {
        this.vnicProfileId = null;
    }

    public void addressed(MacAddress mac) {
        this.mac = mac.text();
    }

    public void become(NicModel model) {
        this.model = model;
    }

    public void link(boolean on) {
        this.linked = on;
    }

    public void plugIn(boolean on) {
        this.plugged = on;
    }

    /** @param address where the machine's bus carries it */
    public void sitAt(String address) {
        this.address = address;
    }
}
