package org.reeve.dal.user;

/** A permission as lists show it. */
public record PermissionRow(Permission permission, String roleName, Boolean predefinedRole, AppUser user) {}
