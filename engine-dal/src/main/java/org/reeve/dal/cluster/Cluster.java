package org.reeve.dal.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.dal.Label;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** Hosts alike enough that machines can move between them. */
@Entity
@Table(name = "cluster")
public class Cluster {

    /** Starts machines where the load is least, and moves none. */
    private static final UUID USUAL_POLICY = UUID.fromString("b4ed2332-a7ac-4d5f-9596-99a439cb2812");

    @Id
    UUID id;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    @Column(name = "mac_pool_id")
    UUID macPoolId;

    Label label;

    @Column(name = "compatibility_level")
    String compatibilityLevel;

    Processor processor = Processor.UNDECIDED;

    Sharing sharing = Sharing.PLAIN;

    @Column(name = "fencing_enabled")
    boolean fencingEnabled = true;

    @Enumerated(EnumType.STRING)
    Resilience resilience = Resilience.YES;

    @Column(name = "scheduling_policy_id")
    UUID schedulingPolicyId = USUAL_POLICY;

    @Column(name = "scheduling_properties")
    @JdbcTypeCode(SqlTypes.JSON)
    String schedulingProperties = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    String settings = "{}";

    @Version
    int version;

    protected Cluster() {}

    public Cluster(ClusterId id, DataCenterId dataCenter, MacPoolId macPool, Label label, String compatibilityLevel) {
        this.id = id.value();
        this.dataCenterId = dataCenter.value();
        this.macPoolId = macPool.value();
        this.label = label;
        this.compatibilityLevel = compatibilityLevel;
    }

    public ClusterId id() {
        return new ClusterId(id);
    }

    /** Absent once its data center was removed; such a cluster can only be given another one, or be removed. */
    public Optional<DataCenterId> dataCenter() {
        return Optional.ofNullable(dataCenterId).map(DataCenterId::new);
    }

    public MacPoolId macPool() {
        return new MacPoolId(macPoolId);
    }

    public Label label() {
        return label;
    }

    public String compatibilityLevel() {
        return compatibilityLevel;
    }

    public Processor processor() {
        return processor;
    }

    public Sharing sharing() {
        return sharing;
    }

    public boolean fencingEnabled() {
        return fencingEnabled;
    }

    /** Which machines leave a host that stops working. */
    public Resilience resilience() {
        return resilience;
    }

    public SchedulingPolicyId schedulingPolicy() {
        return new SchedulingPolicyId(schedulingPolicyId);
    }

    /** What it sets otherwise than its scheduling policy. */
    public Map<String, String> schedulingProperties() {
        return Json.texts(schedulingProperties);
    }

    public <T> T settings(Class<T> type) {
        return Json.read(settings, type);
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

    public void join(DataCenterId dataCenter) {
        this.dataCenterId = dataCenter.value();
    }

    public void raiseTo(String level) {
        this.compatibilityLevel = level;
    }

    public void computeOn(Processor with) {
        this.processor = with;
    }

    public void share(Sharing how) {
        this.sharing = how;
    }

    public void fence(boolean on) {
        this.fencingEnabled = on;
    }

    public void evacuate(Resilience which) {
        this.resilience = which;
    }

    public void scheduleBy(SchedulingPolicyId policy, Map<String, String> otherwise) {
        this.schedulingPolicyId = policy.value();
        this.schedulingProperties = Json.text(otherwise);
    }

    public void drawMacsFrom(MacPoolId pool) {
        this.macPoolId = pool.value();
    }

    public void configure(Object settings) {
        this.settings = Json.text(settings);
    }
}
