package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.Refused;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.kernel.Store;
import org.reeve.logic.scheduling.Filter;
import org.reeve.logic.scheduling.Objection;
import org.reeve.logic.scheduling.Placement;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.VmId;

/** Tells before a start whether any host could take a machine, and if none can, what is wrong with each of them. */
@Dependent
class Places {

    private static final List<HostStatus> SOON =
            List.of(HostStatus.UNASSIGNED, HostStatus.INITIALIZING, HostStatus.CONNECTING, HostStatus.REBOOT);

    private final ClusterWriters writers;

    @Inject
    Places(ClusterWriters writers) {
        this.writers = writers;
    }

    /** @throws Refused (CONFLICT) with every host's reason */
    void require(VmId vm, String name, Store store) {
        Placement placement = writers.placement(vm);
        boolean hope =
                placement.host().isPresent() || placement.opinions().stream().anyMatch(Places::comesSoon);
        if (!hope) {
            throw new Refused(Refused.Kind.CONFLICT, "vm.no-host", "vm", name, "reasons", reasons(placement, store));
        }
    }

    /** The writer waits for a host that is merely on its way. */
    private static boolean comesSoon(Placement.Opinion opinion) {
        return opinion.objections().stream()
                .allMatch(objection -> objection.filter() == Filter.STATE
                        && SOON.stream().anyMatch(status -> status.name()
                                .equals(objection.facts().get("status"))));
    }

    private static String reasons(Placement placement, Store store) {
        if (placement.opinions().isEmpty()) {
            return "the cluster has no hosts";
        }
        Map<UUID, String> names = store
                .sql()
                .list(
                        "select id, name from host where id = any (?)",
                        row -> Map.entry(row.getObject("id", UUID.class), row.getString("name")),
                        placement.opinions().stream()
                                .map(opinion -> opinion.host().value())
                                .toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return placement.opinions().stream()
                .map(opinion -> names.getOrDefault(opinion.host().value(), "host " + opinion.host()) + " "
                        + opinion.objections().stream().map(Places::text).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; "));
    }

    private static String text(Objection objection) {
        Map<String, String> facts = objection.facts();
        String needed = facts.get("needed");
        return switch (objection.filter()) {
            case STATE -> "is " + facts.get("status").toLowerCase(Locale.ROOT).replace('_', ' ');
            case PIN_TO_HOST -> "is not among the hosts it is pinned to";
            case CPU -> "has " + facts.get("cpus") + " processors where " + needed + " are needed";
            case CPU_LEVEL -> "cannot play the processor " + needed;
            case EMULATED_MACHINE -> "does not know the machine type " + needed;
            case MEMORY -> "has " + facts.get("free") + " of memory free where " + needed + " are needed";
            case NETWORK -> "lacks networks it needs: " + needed;
            case VM_AFFINITY ->
                facts.get("needed").equals("with")
                        ? "does not run the machines of affinity group " + facts.get("group")
                        : "runs machines of affinity group " + facts.get("group");
            case HOST_AFFINITY -> "is not a host for affinity group " + facts.get("group");
            case CLUSTER_IN_MAINTENANCE -> "is in a cluster in maintenance, where only highly available machines start";
        };
    }
}
