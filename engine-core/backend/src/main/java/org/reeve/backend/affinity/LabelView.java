package org.reeve.backend.affinity;

import org.reeve.model.affinity.AffinityLabelId;

/**
 * A label on machines and hosts as people see it.
 *
 * @param implicitGroup machines that bear it run on hosts that bear it
 */
public record LabelView(AffinityLabelId id, String name, boolean readOnly, boolean implicitGroup) {}
