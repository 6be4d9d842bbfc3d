package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;

/** A set of things that may be done, to be given to people on objects. */
@Entity
@Table(name = "role")
public class Role {

    @Id
    UUID id;

    String name;

    String description = "";

    @Enumerated(EnumType.STRING)
    RoleType type;

    boolean predefined;

    @Column(name = "allows_viewing_children")
    boolean allowsViewingChildren;

    @Version
    int version;

    protected Role() {}

    public Role(RoleId id, String name, String description, RoleType type, boolean allowsViewingChildren) {
        this.id = id.value();
        this.name = name;
        this.description = description;
        this.type = type;
        this.allowsViewingChildren = allowsViewingChildren;
    }

    public RoleId id() {
        return new RoleId(id);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public RoleType type() {
        return type;
    }

    public boolean predefined() {
        return predefined;
    }

    public boolean allowsViewingChildren() {
        return allowsViewingChildren;
    }

    public int version() {
        return version;
    }

    public void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public void forPeople(RoleType type, boolean allowsViewingChildren) {
        this.type = type;
        this.allowsViewingChildren = allowsViewingChildren;
    }
}
