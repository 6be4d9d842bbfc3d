package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** Somebody signed on. The token itself is not kept, only its hash. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    UUID id;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "user_id")
    UUID userId;

    Instant created;

    @Column(name = "last_used")
    Instant lastUsed;

    Instant expires;

    @Column(name = "source_address")
    String sourceAddress = "";

    String scope = "";

    protected Session() {}

    public Session(SessionId id, String tokenHash, UserId user, Instant created, Instant expires) {
        this.id = id.value();
        this.tokenHash = tokenHash;
        this.userId = user.value();
        this.created = created;
        this.lastUsed = created;
        this.expires = expires;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public String tokenHash() {
        return tokenHash;
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Instant created() {
        return created;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    public Instant expires() {
        return expires;
    }

    public String sourceAddress() {
        return sourceAddress;
    }

    public String scope() {
        return scope;
    }

    public void used(Instant at) {
        this.lastUsed = at;
    }

    public void extend(Instant until) {
        this.expires = until;
    }

    public void from(String address, String scope) {
        this.sourceAddress = address;
        this.scope = scope;
    }
}
