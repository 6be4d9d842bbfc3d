package org.reeve.dal.template;

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
import org.reeve.dal.vm.Hardware;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;
import org.reeve.model.template.TemplateStatus;
import org.reeve.model.vm.OriginType;

/** A pattern that machines are made from. */
@Entity
@Table(name = "template")
public class Template {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TemplateKind kind = TemplateKind.TEMPLATE;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    @Column(name = "cluster_id")
    UUID clusterId;

    Label label;

    @Enumerated(EnumType.STRING)
    TemplateStatus status = TemplateStatus.OK;

    @Column(name = "base_template_id")
    UUID baseId;

    TemplateVersion number;

    Hardware hardware;

    @Column(name = "high_availability")
    boolean highAvailability;

    @Column(name = "ha_priority")
    int haPriority = 1;

    @Column(name = "delete_protected")
    boolean deleteProtected;

    boolean stateless;

    @Enumerated(EnumType.STRING)
    OriginType origin = OriginType.OVIRT;

    @JdbcTypeCode(SqlTypes.JSON)
    String settings = "{}";

    Instant created;

    @Version
    int version;

    protected Template() {}

    /** Locked until its disks are there. */
    public Template(
            TemplateId id,
            DataCenterId dataCenter,
            ClusterId cluster,
            Label label,
            Hardware hardware,
            Instant created) {
        this.id = id.value();
        this.dataCenterId = dataCenter.value();
        this.clusterId = cluster.value();
        this.label = label;
        this.hardware = hardware;
        this.number = new TemplateVersion(1, "");
        this.status = TemplateStatus.LOCKED;
        this.created = created;
    }

    /** A size that machines anywhere can be made in. */
    public static Template instanceType(TemplateId id, Label label, Hardware hardware, Instant created) {
        Template type = new Template();
        type.id = id.value();
        type.kind = TemplateKind.INSTANCE_TYPE;
        type.label = label;
        type.hardware = hardware;
        type.number = new TemplateVersion(1, "");
        type.created = created;
        return type;
    }

    public TemplateId id() {
        return new TemplateId(id);
    }

    public TemplateKind kind() {
        return kind;
    }

    public Optional<DataCenterId> dataCenter() {
        return Optional.ofNullable(dataCenterId).map(DataCenterId::new);
    }

    public Optional<ClusterId> cluster() {
        return Optional.ofNullable(clusterId).map(ClusterId::new);
    }

    public Label label() {
        return label;
    }

    public TemplateStatus status() {
        return status;
    }

    /** The first version; absent on that one itself. */
    public Optional<TemplateId> base() {
        return Optional.ofNullable(baseId).map(TemplateId::new);
    }

    public TemplateVersion number() {
        return number;
    }

    public Hardware hardware() {
        return hardware;
    }

    public boolean highAvailability() {
        return highAvailability;
    }

    public int haPriority() {
        return haPriority;
    }

    public boolean deleteProtected() {
        return deleteProtected;
    }

    public boolean stateless() {
        return stateless;
    }

    public OriginType origin() {
        return origin;
    }

    public <T> T settings(Class<T> type) {
        return Json.read(settings, type);
    }

    public Instant created() {
        return created;
    }

    public int version() {
        return version;
    }

    public String name() {
        return label.name();
    }

    public void describe(Label as) {
        this.label = as;
    }

    /** Makes it a further version of another template. */
    public void versionOf(TemplateId base, TemplateVersion which) {
        this.baseId = base.value();
        this.number = which;
    }

    /** Says which version it is. */
    public void number(TemplateVersion which) {
        this.number = which;
    }

    public void become(TemplateStatus next) {
        this.status = next;
    }

    public void equip(Hardware with) {
        this.hardware = with;
    }

    public void keepRunning(boolean highAvailability, int priority) {
        this.highAvailability = highAvailability;
        this.haPriority = priority;
    }

    public void cameFrom(OriginType from) {
        this.origin = from;
    }

    /** Another cluster of its data center. */
    public void serve(ClusterId cluster) {
        this.clusterId = cluster.value();
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
}
