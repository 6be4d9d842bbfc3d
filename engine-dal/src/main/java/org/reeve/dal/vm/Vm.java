package org.reeve.dal.vm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.dal.Label;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmId;

/** A virtual machine as people configured it; whether and where it runs is told elsewhere. */
@Entity
@Table(name = "vm")
public class Vm {

    @Id
    UUID id;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    @Column(name = "cluster_id")
    UUID clusterId;

    @Column(name = "template_id")
    UUID templateId;

    @Column(name = "original_template_id")
    UUID originalTemplateId;

    Label label;
    Hardware hardware;
    Availability availability = Availability.PLAIN;

    @Enumerated(EnumType.STRING)
    OriginType origin = OriginType.OVIRT;

    @Column(name = "delete_protected")
    boolean deleteProtected;

    boolean stateless;

    @JdbcTypeCode(SqlTypes.JSON)
    String settings = "{}";

    @Column(name = "next_run")
    @JdbcTypeCode(SqlTypes.JSON)
    String nextRun;

    Instant created;

    @Column(name = "created_by")
    UUID createdBy;

    @Version
    int version;

    protected Vm() {}

    public Vm(
            VmId id,
            DataCenterId dataCenter,
            ClusterId cluster,
            TemplateId template,
            Label label,
            Hardware hardware,
            Instant created) {
        this.id = id.value();
        this.dataCenterId = dataCenter.value();
        this.clusterId = cluster.value();
        this.templateId = template.value();
        this.originalTemplateId = template.value();
        this.label = label;
        this.hardware = hardware;
        this.created = created;
    }

    public VmId id() {
        return new VmId(id);
    }

    public DataCenterId dataCenter() {
        return new DataCenterId(dataCenterId);
    }

    public ClusterId cluster() {
        return new ClusterId(clusterId);
    }

    public TemplateId template() {
        return new TemplateId(templateId);
    }

    public TemplateId originalTemplate() {
        return new TemplateId(originalTemplateId);
    }

    public Label label() {
        return label;
    }

    public String name() {
        return label.name();
    }

    public Hardware hardware() {
        return hardware;
    }

    public Availability availability() {
        return availability;
    }

    public OriginType origin() {
        return origin;
    }

    public boolean deleteProtected() {
        return deleteProtected;
    }

    public boolean stateless() {
        return stateless;
    }

    public <T> T settings(Class<T> type) {
        return Json.read(settings, type);
    }

    /** What shall differ after the next shutdown. */
    public <T> Optional<T> nextRun(Class<T> type) {
        return Optional.ofNullable(nextRun).map(text -> Json.read(text, type));
    }

    public Instant created() {
        return created;
    }

    public Optional<UserId> createdBy() {
        return Optional.ofNullable(createdBy).map(UserId::new);
    }

    public int version() {
        return version;
    }

    public void createdBy(UserId user) {
        this.createdBy = user.value();
    }

    /** It was made after a template, and does not depend on it. */
    public void clonedFrom(TemplateId template) {
        this.originalTemplateId = template.value();
    }

    public void cameFrom(OriginType from) {
        this.origin = from;
    }

    public void describe(Label as) {
        this.label = as;
    }

    public void equip(Hardware with) {
        this.hardware = with;
    }

    public void keepRunning(Availability how) {
        this.availability = how;
    }

    public void protectFromDeletion(boolean on) {
        this.deleteProtected = on;
    }

    public void forgetChangesOnShutdown(boolean on) {
        this.stateless = on;
    }

    public void configure(Object settings) {
        this.settings = Json.text(settings);
    }

    public void changeOnNextRun(Object settings) {
        this.nextRun = Json.text(settings);
    }

    public void nothingChangesOnNextRun() {
        this.nextRun = null;
    }

    /** Only between clusters of one data center: disks do not come along. */
    public void moveTo(ClusterId cluster) {
        this.clusterId = cluster.value();
    }
}
