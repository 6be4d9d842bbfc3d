package org.reeve.dal.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.reeve.model.host.HostId;

/** A machine that runs virtual machines, as people configured it. */
@Entity
@Table(name = "host")
public class Host {

    @Id
    UUID id;

    @Column(name = "cluster_id")
    UUID clusterId;

    Label label;

    Access access;

    @Column(name = "spm_priority")
    int spmPriority = 5;

    PowerPolicy power = PowerPolicy.NONE;

    @Column(name = "unique_id")
    String uniqueId;

    @JdbcTypeCode(SqlTypes.JSON)
    String settings = "{}";

    Instant created;

    @Version
    int version;

    protected Host() {}

    public Host(HostId id, ClusterId cluster, Label label, Access access, Instant created) {
        this.id = id.value();
        this.clusterId = cluster.value();
        this.label = label;
        this.access = access;
        this.created = created;
    }

    public HostId id() {
        return new HostId(id);
    }

    public ClusterId cluster() {
        return new ClusterId(clusterId);
    }

    public Label label() {
        return label;
    }

    public Access access() {
        return access;
    }

    public int spmPriority() {
        return spmPriority;
    }

    public PowerPolicy power() {
        return power;
    }

    public JsonNode settings() {
        return Json.tree(settings);
    }

    /** What it called itself when it announced itself. */
    public Optional<String> uniqueId() {
        return Optional.ofNullable(uniqueId);
    }

    public void announcedAs(String id) {
        this.uniqueId = id;
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

    public void reachAt(Access where) {
        this.access = where;
    }

    public void powerBy(PowerPolicy policy) {
        this.power = policy;
    }

    /** @param priority 1 to 10, or -1: never */
    public void manageStorage(int priority) {
        this.spmPriority = priority;
    }

    public void configure(Object settings) {
        this.settings = Json.text(settings);
    }

    public void moveTo(ClusterId cluster) {
        this.clusterId = cluster.value();
    }
}
