package org.reeve.dal.template;

import java.util.Optional;

/** A template as lists show it; Blank belongs to no cluster. */
public record TemplateRow(Template template, String clusterName, String dataCenterName) {

    public Optional<String> cluster() {
        return Optional.ofNullable(clusterName);
    }
}
