package org.reeve.backend.pool;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.pool.VmPoolType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/**
 * A pool of machines as people see it.
 *
 * @param size how many machines it has
 * @param vm one of them, which stands for all
 * @param settings what machines that are added will be
 */
public record VmPoolView(
        VmPoolId id,
        String name,
        String description,
        String comment,
        ClusterId cluster,
        TemplateId template,
        int size,
        Optional<VmId> vm,
        Traits traits,
        VmSettings settings) {

    /**
     * How machines are lent.
     *
     * @param stateful whether a machine keeps what its user did
     * @param prestarted how many are kept running for whoever comes next
     * @param perUser how many one person may have
     */
    public record Traits(
            VmPoolType type,
            boolean stateful,
            int prestarted,
            int perUser,
            boolean autoStorage,
            boolean latestTemplate) {}

    static Optional<VmId> vm(UUID id) {
        return Optional.ofNullable(id).map(VmId::new);
    }
}
