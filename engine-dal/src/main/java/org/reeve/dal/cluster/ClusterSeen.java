package org.reeve.dal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.cluster.ClusterId;

/** What the cluster writer remembers between two steps. */
@Entity
@Table(name = "cluster_seen")
public class ClusterSeen {

    @Id
    @Column(name = "cluster_id")
    UUID clusterId;

    @JdbcTypeCode(SqlTypes.JSON)
    String state = "{}";

    Instant changed;

    @Version
    int version;

    protected ClusterSeen() {}

    public ClusterSeen(ClusterId cluster, Instant changed) {
        this.clusterId = cluster.value();
        this.changed = changed;
    }

    public ClusterId cluster() {
        return new ClusterId(clusterId);
    }

    public JsonNode state() {
        return Json.tree(state);
    }

    public Instant changed() {
        return changed;
    }

    public int version() {
        return version;
    }

    public void remember(Object state, Instant at) {
        this.state = Json.text(state);
        this.changed = at;
    }
}
