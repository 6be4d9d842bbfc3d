package org.reeve.backend.setting;

import java.util.Optional;
import org.reeve.backend.api.Query;

/**
 * An option under oVirt's name: what an administrator has set, what holds here, or what oVirt has where nothing here depends on it.
 *
 * @param version only what holds for clusters of this level
 */
public record OptionQuery(String name, Optional<String> version) implements Query<Optional<OptionView>> {}
