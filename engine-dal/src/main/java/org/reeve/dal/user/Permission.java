package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/** A role given to somebody on an object, and thereby on what is in it. */
@Entity
@Table(name = "permission")
public class Permission {

    @Id
    UUID id;

    @Column(name = "role_id")
    UUID roleId;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "object_type")
    @Enumerated(EnumType.STRING)
    ObjectType objectType;

    @Column(name = "object_id")
    UUID objectId;

    Instant created;

    protected Permission() {}

    public Permission(
            PermissionId id, RoleId role, UserId user, ObjectType objectType, UUID objectId, Instant created) {
        this.id = id.value();
        this.roleId = role.value();
        this.userId = user.value();
        this.objectType = objectType;
        this.objectId = objectId;
        this.created = created;
    }

    public PermissionId id() {
        return new PermissionId(id);
    }

    public RoleId role() {
        return new RoleId(roleId);
    }

    public UserId user() {
        return new UserId(userId);
    }

    public ObjectType objectType() {
        return objectType;
    }

    public UUID objectId() {
        return objectId;
    }

    public Instant created() {
        return created;
    }
}
