package org.reeve.backend.user;

import org.reeve.model.user.UserId;

/** A user as people see it. */
public record UserView(
        UserId id,
        String name,
        String profile,
        String namespace,
        String externalId,
        String firstName,
        String lastName,
        String email,
        String department) {}
