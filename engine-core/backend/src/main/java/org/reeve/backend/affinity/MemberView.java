package org.reeve.backend.affinity;

import java.util.UUID;

/** Something that is in an affinity group or bears a label. */
public record MemberView(UUID id, String name) {}
