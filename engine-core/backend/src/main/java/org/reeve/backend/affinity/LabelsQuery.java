package org.reeve.backend.affinity;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** The labels that the caller may see, by name: all, one, or those that a machine or a host bears. */
public record LabelsQuery(Optional<AffinityLabelId> label, Optional<VmId> vm, Optional<HostId> host)
        implements ListQuery<LabelView> {

    public static LabelsQuery all() {
        return new LabelsQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param membership what bears it */
    public static LabelsQuery on(Membership membership, UUID bearer) {
        return membership == Membership.VM_OF_LABEL
                ? new LabelsQuery(Optional.empty(), Optional.of(new VmId(bearer)), Optional.empty())
                : new LabelsQuery(Optional.empty(), Optional.empty(), Optional.of(new HostId(bearer)));
    }

    public LabelsQuery one(AffinityLabelId id) {
        return new LabelsQuery(Optional.of(id), vm, host);
    }
}
