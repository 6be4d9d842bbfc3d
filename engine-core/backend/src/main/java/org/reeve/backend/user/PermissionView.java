package org.reeve.backend.user;

import java.util.UUID;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/**
 * Who has which role on what.
 *
 * @param group whether it was given to a group and not to a user
 */
public record PermissionView(PermissionId id, RoleId role, UserId user, boolean group, ObjectType kind, UUID object) {}
