package org.reeve.logic.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.model.host.NonOperationalReason.CLUSTER_VERSION_INCOMPATIBLE_WITH_CLUSTER;
import static org.reeve.model.host.NonOperationalReason.CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER;
import static org.reeve.model.host.NonOperationalReason.EMULATED_MACHINES_INCOMPATIBLE_WITH_CLUSTER;
import static org.reeve.model.host.NonOperationalReason.KVM_NOT_RUNNING;
import static org.reeve.model.host.NonOperationalReason.NETWORK_UNREACHABLE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.host.NonOperationalReason;

class HostFitTest {

    private static final HostFit.Offer REAL = offer(true, "qemu64", "Nehalem", "Westmere");
    private static final HostFit.Offer EMULATING = offer(false, "qemu64", "Nehalem");

    @Test
    void whoOffersWhatTheClusterNeedsSuits() {
        assertThat(HostFit.objection(needs("Intel Westmere Family"), REAL)).isEmpty();
        assertThat(HostFit.objection(needs("qemu64"), EMULATING)).isEmpty();
    }

    @Test
    void aProcessorThatLacksTheModelDoesNotSuit() {
        assertThat(reason(needs("AMD EPYC"), REAL)).contains(CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER);
        assertThat(HostFit.objection(needs("AMD EPYC"), REAL).orElseThrow().detail())
                .isEqualTo("AMD EPYC (model EPYC)");
        assertThat(reason(needs("max"), EMULATING)).contains(CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER);
    }

    @Test
    void anEmulatedProcessorIsNoneOfAFamily() {
        assertThat(reason(needs("Intel Nehalem Family"), EMULATING)).contains(KVM_NOT_RUNNING);
    }

    @Test
    void levelsMachinesAndNetworksAreCompared() {
        var other = new HostFit.Needs("4.8", Optional.empty(), Optional.empty(), Set.of());
        assertThat(reason(other, REAL)).contains(CLUSTER_VERSION_INCOMPATIBLE_WITH_CLUSTER);
        var machine = new HostFit.Needs("4.7", Optional.empty(), Optional.of("pc-q35-9"), Set.of());
        assertThat(reason(machine, REAL)).contains(EMULATED_MACHINES_INCOMPATIBLE_WITH_CLUSTER);
        var network = new HostFit.Needs("4.7", Optional.empty(), Optional.of("pc"), Set.of("ovirtmgmt", "storage"));
        assertThat(HostFit.objection(network, REAL)).contains(new HostFit.Objection(NETWORK_UNREACHABLE, "storage"));
    }

    @Test
    void whatAHostDoesNotSayIsNotHeldAgainstIt() {
        var silent = new HostFit.Offer(List.of(), true, Set.of(), Set.of(), Set.of("ovirtmgmt"));
        var needs = new HostFit.Needs("4.7", Optional.of(new CpuType("AMD EPYC")), Optional.of("pc"), Set.of());
        assertThat(HostFit.objection(needs, silent)).isEmpty();
    }

    @Test
    void theFirstHostDecidesWhatAClusterWithoutProcessorHas() {
        assertThat(HostFit.adopted(REAL)).isEqualTo(new CpuType("Intel Westmere Family"));
        assertThat(HostFit.adopted(EMULATING)).isEqualTo(CpuType.ANY);
    }

    private static HostFit.Needs needs(String cpu) {
        return new HostFit.Needs("4.7", Optional.of(new CpuType(cpu)), Optional.empty(), Set.of("ovirtmgmt"));
    }

    private static Optional<NonOperationalReason> reason(HostFit.Needs needs, HostFit.Offer offer) {
        return HostFit.objection(needs, offer).map(HostFit.Objection::reason);
    }

    private static HostFit.Offer offer(boolean virtualizes, String... models) {
        return new HostFit.Offer(
                List.of("4.6", "4.7"), virtualizes, Set.of(models), Set.of("pc", "q35"), Set.of("ovirtmgmt"));
    }
}
