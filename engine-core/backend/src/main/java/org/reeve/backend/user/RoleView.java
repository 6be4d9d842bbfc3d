package org.reeve.backend.user;

import java.util.List;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;

/** A role as people see it. */
public record RoleView(
        RoleId id, String name, String description, RoleType type, boolean predefined, List<ActionGroup> permits) {}
