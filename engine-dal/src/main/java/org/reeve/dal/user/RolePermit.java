package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;

/** One thing a role allows. */
@Entity
@Table(name = "role_permit")
public class RolePermit {

    @EmbeddedId
    Key key;

    protected RolePermit() {}

    public RolePermit(RoleId role, ActionGroup actionGroup) {
        this.key = new Key(role.value(), actionGroup);
    }

    public RoleId role() {
        return new RoleId(key.roleId());
    }

    public ActionGroup actionGroup() {
        return key.actionGroup();
    }

    /** Which thing, and in which role. */
    @Embeddable
    record Key(
            @Column(name = "role_id") UUID roleId,
            @Column(name = "action_group") @Enumerated(EnumType.STRING) ActionGroup actionGroup) {}
}
