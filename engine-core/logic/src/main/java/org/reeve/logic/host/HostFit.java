package org.reeve.logic.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.host.NonOperationalReason;

/** Whether a host suits its cluster: what is compared before a host may run machines. */
public final class HostFit {

    private HostFit() {}

    /** What a cluster requires of its hosts. */
    public record Needs(
            String level, Optional<CpuType> cpu, Optional<String> emulatedMachine, Set<String> requiredNetworks) {}

    /**
     * What a host says of itself. What it says nothing of is not held against it.
     *
     * @param levels the cluster levels its agent serves
     * @param virtualizes whether its processor runs guests, rather than software that imitates one
     * @param cpuModels the models a guest's processor may be
     */
    public record Offer(
            List<String> levels,
            boolean virtualizes,
            Set<String> cpuModels,
            Set<String> emulatedMachines,
            Set<String> networks) {}

    /** Why it does not suit, in a word and in facts. */
    public record Objection(NonOperationalReason reason, String detail) {}

    /** The first thing that is wrong, in the order in which oVirt looks. */
    public static Optional<Objection> objection(Needs needs, Offer offer) {
        return level(needs, offer)
                .or(() -> hardware(needs, offer))
                .or(() -> cpu(needs, offer))
                .or(() -> machine(needs, offer))
                .or(() -> networks(needs, offer));
    }

    /** The processor of a cluster that has none yet and gets this host as its first. */
    public static CpuType adopted(Offer offer) {
        return offer.virtualizes() ? CpuType.best(offer.cpuModels()).orElse(CpuType.ANY) : CpuType.ANY;
    }

    private static Optional<Objection> level(Needs needs, Offer offer) {
        return object(
                !offer.levels().isEmpty() && !offer.levels().contains(needs.level()),
                NonOperationalReason.CLUSTER_VERSION_INCOMPATIBLE_WITH_CLUSTER,
                needs.level() + " is not among " + String.join(", ", offer.levels()));
    }

    private static Optional<Objection> hardware(Needs needs, Offer offer) {
        return needs.cpu()
                .filter(CpuType::needsHardware)
                .flatMap(cpu -> object(
                        !offer.virtualizes(),
                        NonOperationalReason.KVM_NOT_RUNNING,
                        cpu.name() + " needs hardware virtualization"));
    }

    private static Optional<Objection> cpu(Needs needs, Offer offer) {
        return needs.cpu()
                .flatMap(cpu -> object(
                        !offer.cpuModels().isEmpty() && !offer.cpuModels().contains(cpu.model()),
                        NonOperationalReason.CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER,
                        cpu.name() + " (model " + cpu.model() + ")"));
    }

    private static Optional<Objection> machine(Needs needs, Offer offer) {
        return needs.emulatedMachine()
                .flatMap(machine -> object(
                        !offer.emulatedMachines().isEmpty()
                                && !offer.emulatedMachines().contains(machine),
                        NonOperationalReason.EMULATED_MACHINES_INCOMPATIBLE_WITH_CLUSTER,
                        machine));
    }

    private static Optional<Objection> networks(Needs needs, Offer offer) {
        Set<String> missing = new TreeSet<>(needs.requiredNetworks());
        missing.removeAll(offer.networks());
        return object(!missing.isEmpty(), NonOperationalReason.NETWORK_UNREACHABLE, String.join(", ", missing));
    }

    private static Optional<Objection> object(boolean objects, NonOperationalReason reason, String detail) {
        return objects ? Optional.of(new Objection(reason, detail)) : Optional.empty();
    }
}
