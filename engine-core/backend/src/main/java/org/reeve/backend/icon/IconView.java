package org.reeve.backend.icon;

import java.util.Optional;
import org.reeve.model.template.GuestSystem;
import org.reeve.model.template.IconId;

/**
 * A picture that machines are shown by.
 *
 * @param family the operating systems it stands for; absent for one that somebody brought along
 * @param mediaType for example {@code image/png}
 * @param content the picture's bytes in Base64
 */
public record IconView(
        IconId id, Optional<GuestSystem.Family> family, boolean large, String mediaType, String content) {}
