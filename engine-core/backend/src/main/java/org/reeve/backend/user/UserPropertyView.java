package org.reeve.backend.user;

import org.reeve.model.user.UserId;
import org.reeve.model.user.UserPropertyId;

/** Something that a user keeps about himself, as he sees it. */
public record UserPropertyView(UserPropertyId id, UserId user, String name, String content) {}
