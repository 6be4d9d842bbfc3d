package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.user.UserId;

/** A person or a group of persons the engine knows. */
@Entity
@Table(name = "app_user")
public class AppUser {

    @Id
    UUID id;

    String kind;

    String profile;

    String namespace;

    String name;

    @Column(name = "external_id")
    String externalId;

    Person person = Person.UNKNOWN;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "password_changed")
    Instant passwordChanged;

    @Column(name = "password_expires")
    Instant passwordExpires;

    boolean disabled;

    @Column(name = "failed_logins")
    int failedLogins;

    @Column(name = "locked_until")
    Instant lockedUntil;

    @Version
    int version;

    protected AppUser() {}

    private AppUser(UserId id, String kind, String profile, String name, String externalId) {
        this.id = id.value();
        this.kind = kind;
        this.profile = profile;
        this.namespace = "*";
        this.name = name;
        this.externalId = externalId;
    }

    public static AppUser person(UserId id, String profile, String name, String externalId) {
        return new AppUser(id, "USER", profile, name, externalId);
    }

    public static AppUser group(UserId id, String profile, String name, String externalId) {
        return new AppUser(id, "GROUP", profile, name, externalId);
    }

    public UserId id() {
        return new UserId(id);
    }

    /** `USER` or `GROUP`. */
    public String kind() {
        return kind;
    }

    /** Where it signs on: `internal`, or the name of a directory. */
    public String profile() {
        return profile;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public String externalId() {
        return externalId;
    }

    public Person person() {
        return person;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public Optional<Instant> passwordChanged() {
        return Optional.ofNullable(passwordChanged);
    }

    public Optional<Instant> passwordExpires() {
        return Optional.ofNullable(passwordExpires);
    }

    public boolean disabled() {
        return disabled;
    }

    public int failedLogins() {
        return failedLogins;
    }

    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    public int version() {
        return version;
    }

    public boolean group() {
        return kind.equals("GROUP");
    }

    /** `admin@internal`. */
    public String principal() {
        return name + "@" + profile;
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public void describe(Person as) {
        this.person = as;
    }

    public void setPassword(String hash, Instant at) {
        this.passwordHash = hash;
        this.passwordChanged = at;
        this.failedLogins = 0;
        this.lockedUntil = null;
    }

    public void disable(boolean on) {
        this.disabled = on;
    }

    public void signedOn() {
        this.failedLogins = 0;
        this.lockedUntil = null;
    }

    /** @param allowed how many failures in a row lock the account */
    public void failedToSignOn(int allowed, Instant lockUntil) {
        failedLogins++;
        if (failedLogins >= allowed) {
            failedLogins = 0;
            lockedUntil = lockUntil;
        }
    }
}
