package org.reeve.backend.user;

import org.reeve.model.user.UserId;

/** A group of users as people see it. */
public record GroupView(UserId id, String name, String profile, String namespace, String externalId) {}
