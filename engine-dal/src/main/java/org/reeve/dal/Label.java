package org.reeve.dal;

import jakarta.persistence.Embeddable;

/** How people call an object and what they note about it. */
@Embeddable
public record Label(String name, String description, String comment) {

    public static Label named(String name) {
        return new Label(name, "", "");
    }
}
