package org.reeve.dal.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.reeve.dal.Sealed;
import org.reeve.model.host.HostId;

/** A device that can cut the power of a host. */
@Entity
@Table(name = "fence_agent")
public class FenceAgent {

    @Id
    UUID id;

    @Column(name = "host_id")
    UUID hostId;

    int ordinal;

    boolean concurrent;

    String type;

    String address;

    Integer port;

    @Column(name = "user_name")
    String userName;

    @Convert(converter = Sealed.class)
    String password;

    @Column(name = "encrypt_options")
    boolean encryptOptions;

    @JdbcTypeCode(SqlTypes.JSON)
    String options = "{}";

    @Version
    int version;

    protected FenceAgent() {}

    public FenceAgent(UUID id, HostId host, int ordinal, String type, String address) {
        this.id = id;
        this.hostId = host.value();
        this.ordinal = ordinal;
        this.type = type;
        this.address = address;
        this.userName = "";
        this.password = "";
    }

    public UUID id() {
        return id;
    }

    public HostId host() {
        return new HostId(hostId);
    }

    public int ordinal() {
        return ordinal;
    }

    public boolean concurrent() {
        return concurrent;
    }

    public String type() {
        return type;
    }

    public String address() {
        return address;
    }

    public Optional<Integer> port() {
        return Optional.ofNullable(port);
    }

    public String userName() {
        return userName;
    }

    public String password() {
        return password;
    }

    public boolean encryptOptions() {
        return encryptOptions;
    }

    public JsonNode options() {
        return Json.tree(options);
    }

    public int version() {
        return version;
    }

    public void signOnAs(String userName, String password) {
        this.userName = userName;
        this.password = password;
    }

    /** @param port null: the usual one of its type */
    public void reachAt(String address, Integer port) {
        this.address = address;
        this.port = port;
    }

    public void order(int ordinal, boolean concurrent) {
        this.ordinal = ordinal;
        this.concurrent = concurrent;
    }

    public void become(String type) {
        this.type = type;
    }

    public void encryptOptions(boolean on) {
        this.encryptOptions = on;
    }

    public void tune(Map<String, String> options) {
        this.options = Json.text(options);
    }
}
