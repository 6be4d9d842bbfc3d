package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/**
 * Some things of a machine not everybody may change who may change machines: where it runs on the hosts is the administrators' affair, and
 * so is what the hosts' hooks are told. Only a difference counts: clients send whole machines back.
 */
@Dependent
public class VmPermits {

    private final Permits permits;

    @Inject
    VmPermits(Permits permits) {
        this.permits = permits;
    }

    /** @throws org.reeve.backend.api.Refused (FORBIDDEN) */
    void require(Target target, VmSettings before, Set<HostId> pinned, VmRules.Outcome after, Store store) {
        if (!pinned.equals(after.pinned())) {
            permits.require(store.caller(), ActionGroup.EDIT_ADMIN_VM_PROPERTIES, target);
        }
        require(ActionGroup.EDIT_ADMIN_VM_PROPERTIES, target, before, after.settings(), store);
    }

    /**
     * The same of a template, which is bound to no host.
     *
     * @throws org.reeve.backend.api.Refused (FORBIDDEN)
     */
    public void requireOfTemplate(Target target, VmSettings before, VmSettings after, Store store) {
        require(ActionGroup.EDIT_ADMIN_TEMPLATE_PROPERTIES, target, before, after, store);
    }

    private void require(ActionGroup ofPins, Target target, VmSettings before, VmSettings after, Store store) {
        if (!pins(before).equals(pins(after))) {
            permits.require(store.caller(), ofPins, target);
        }
        if (!properties(before).equals(properties(after))) {
            permits.require(store.caller(), ActionGroup.CHANGE_VM_CUSTOM_PROPERTIES, target);
        }
    }

    private static Map<Integer, String> pins(VmSettings settings) {
        return settings.processor().pins().orElse(Map.of());
    }

    private static Map<String, String> properties(VmSettings settings) {
        return settings.identity().properties().orElse(Map.of());
    }
}
