package org.reeve.dal.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.Severity;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** Something that happened, told to people. Objects are referred to by id even when they are long gone. */
@Entity
@Table(name = "event")
public class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int code;

    String name;

    @Enumerated(EnumType.STRING)
    Severity severity;

    Instant at;

    String text;

    @Column(name = "correlation_id")
    String correlationId = "";

    String origin = "Reeve";

    @Column(name = "custom_id")
    int customId = -1;

    @Column(name = "flood_rate")
    int floodRate;

    @Column(name = "job_id")
    UUID jobId;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "vm_id")
    UUID vmId;

    @Column(name = "template_id")
    UUID templateId;

    @Column(name = "host_id")
    UUID hostId;

    @Column(name = "cluster_id")
    UUID clusterId;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    @Column(name = "storage_domain_id")
    UUID storageDomainId;

    @Column(name = "disk_id")
    UUID diskId;

    @Column(name = "network_id")
    UUID networkId;

    @JdbcTypeCode(SqlTypes.JSON)
    String facts = "{}";

    @Column(name = "custom_data")
    String customData = "";

    boolean deleted;

    protected Event() {}

    public Event(int code, String name, Severity severity, Instant at, String text) {
        this.code = code;
        this.name = name;
        this.severity = severity;
        this.at = at;
        this.text = text;
    }

    /** Counts up; known once it is stored. */
    public long id() {
        return id;
    }

    public int code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Severity severity() {
        return severity;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }

    public String correlationId() {
        return correlationId;
    }

    public String origin() {
        return origin;
    }

    public int customId() {
        return customId;
    }

    public int floodRate() {
        return floodRate;
    }

    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    public Optional<VmId> vm() {
        return Optional.ofNullable(vmId).map(VmId::new);
    }

    public Optional<TemplateId> template() {
        return Optional.ofNullable(templateId).map(TemplateId::new);
    }

    public Optional<HostId> host() {
        return Optional.ofNullable(hostId).map(HostId::new);
    }

    public Optional<ClusterId> cluster() {
        return Optional.ofNullable(clusterId).map(ClusterId::new);
    }

    public Optional<DataCenterId> dataCenter() {
        return Optional.ofNullable(dataCenterId).map(DataCenterId::new);
    }

    public Optional<StorageDomainId> storageDomain() {
        return Optional.ofNullable(storageDomainId).map(StorageDomainId::new);
    }

    public Optional<DiskId> disk() {
        return Optional.ofNullable(diskId).map(DiskId::new);
    }

    public Optional<NetworkId> network() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }

    public JsonNode facts() {
        return Json.tree(facts);
    }

    public String customData() {
        return customData;
    }

    /** Dismissed by an administrator; kept all the same. */
    public boolean deleted() {
        return deleted;
    }

    /** What it is about, by the word for its kind; kinds that have no column of their own are left to the facts. */
    public void about(String kind, UUID object) {
        switch (kind) {
            case "job" -> jobId = object;
            case "user" -> userId = object;
            case "vm" -> vmId = object;
            case "template" -> templateId = object;
            case "host" -> hostId = object;
            case "cluster" -> clusterId = object;
            case "data-center" -> dataCenterId = object;
            case "storage-domain" -> storageDomainId = object;
            case "disk" -> diskId = object;
            case "network" -> networkId = object;
            default -> {}
        }
    }

    public void tell(Object facts) {
        this.facts = Json.text(facts);
    }

    public void correlate(String id) {
        this.correlationId = id;
    }

    public void fromOutside(String origin, int customId, int floodRate, String customData) {
        this.origin = origin;
        this.customId = customId;
        this.floodRate = floodRate;
        this.customData = customData;
    }

    public void dismiss() {
        this.deleted = true;
    }
}
