package org.reeve.dal.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which one of several templates of a name this is. */
@Embeddable
public record TemplateVersion(
        @Column(name = "version_number") int number, @Column(name = "version_name") String name) {}
