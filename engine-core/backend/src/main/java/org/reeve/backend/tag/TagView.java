package org.reeve.backend.tag;

import java.util.Optional;
import org.reeve.model.tag.TagId;

/**
 * A tag as people see it.
 *
 * @param parent absent for the root
 */
public record TagView(TagId id, Optional<TagId> parent, String name, String description) {}
