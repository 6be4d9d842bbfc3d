package org.reeve.dal.network;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.qos.QosId;

/** A way for NICs into a network. */
@Entity
@Table(name = "vnic_profile")
public class VnicProfile {

    @Id
    UUID id;

    @Column(name = "network_id")
    UUID networkId;

    String name;

    String description = "";

    @Column(name = "pass_through")
    boolean passThrough;

    boolean migratable = true;

    @Column(name = "port_mirroring")
    boolean portMirroring;

    @Column(name = "network_filter")
    String networkFilter;

    @Column(name = "failover_id")
    UUID failoverId;

    @Column(name = "custom_properties")
    @JdbcTypeCode(SqlTypes.JSON)
    String customProperties = "{}";

    @Column(name = "qos_id")
    UUID qosId;

    @Version
    int version;

    protected VnicProfile() {}

    public VnicProfile(VnicProfileId id, NetworkId network, String name) {
        this.id = id.value();
        this.networkId = network.value();
        this.name = name;
    }

    public VnicProfileId id() {
        return new VnicProfileId(id);
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public boolean passThrough() {
        return passThrough;
    }

    public boolean migratable() {
        return migratable;
    }

    public boolean portMirroring() {
        return portMirroring;
    }

    public Optional<String> networkFilter() {
        return Optional.ofNullable(networkFilter);
    }

    /** What cards that are passed through fall back to while their machine moves. */
    public Optional<VnicProfileId> failover() {
        return Optional.ofNullable(failoverId).map(VnicProfileId::new);
    }

    public JsonNode customProperties() {
        return Json.tree(customProperties);
    }

    public int version() {
        return version;
    }

    public void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public void passThrough(boolean on, boolean migratable) {
        this.passThrough = on;
        this.migratable = migratable;
    }

    public void mirrorPort(boolean on) {
        this.portMirroring = on;
    }

    /** @param filter null: none */
    public void filterBy(String filter) {
        this.networkFilter = filter;
    }

    /** @param profile null: none */
    public void fallBackTo(VnicProfileId profile) {
        this.failoverId = profile == null ? null : profile.value();
    }

    public Optional<QosId> qos() {
        return Optional.ofNullable(qosId).map(QosId::new);
    }

    /** @param qos null: as much as there is */
    public void limitBy(QosId qos) {
        this.qosId = qos == null ? null : qos.value();
    }

    public void customize(Map<String, String> properties) {
        this.customProperties = Json.text(properties);
    }
}
