package org.reeve.dal.network;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.dal.Label;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.qos.QosId;

/** A logical network of a data center. */
@Entity
@Table(name = "network")
public class Network {

    @Id
    UUID id;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    Label label;

    @Column(name = "vdsm_name")
    String vdsmName;

    Wire wire = Wire.PLAIN;

    @JdbcTypeCode(SqlTypes.JSON)
    String labels = "[]";

    @JdbcTypeCode(SqlTypes.JSON)
    String dns = "[]";

    @Column(name = "qos_id")
    UUID qosId;

    @Version
    int version;

    protected Network() {}

    public Network(NetworkId id, DataCenterId dataCenter, Label label, String vdsmName, Wire wire) {
        this.id = id.value();
        this.dataCenterId = dataCenter.value();
        this.label = label;
        this.vdsmName = vdsmName;
        this.wire = wire;
    }

    public NetworkId id() {
        return new NetworkId(id);
    }

    public DataCenterId dataCenter() {
        return new DataCenterId(dataCenterId);
    }

    public Label label() {
        return label;
    }

    /** What hosts call it: their bridges allow fifteen letters. */
    public String vdsmName() {
        return vdsmName;
    }

    public Wire wire() {
        return wire;
    }

    public JsonNode labels() {
        return Json.tree(labels);
    }

    public JsonNode dns() {
        return Json.tree(dns);
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

    public void carry(Wire how) {
        this.wire = how;
    }

    public void resolveNamesAt(List<String> servers) {
        this.dns = Json.text(servers);
    }

    /** What it may carry on a host. */
    public Optional<QosId> qos() {
        return Optional.ofNullable(qosId).map(QosId::new);
    }

    /** @param qos null: as much as there is */
    public void limitBy(QosId qos) {
        this.qosId = qos == null ? null : qos.value();
    }

    public void tag(List<String> labels) {
        this.labels = Json.text(labels);
    }
}
