package org.reeve.model.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What scheduling policies are put together from, under oVirt's ids and names. */
public enum PolicyUnit {
    CPU(
            "6d636bf6-a35c-4f9d-b68d-0731f720cddc",
            "CPU",
            Kind.FILTER,
            false,
            "The host has processors enough for the machine."),
    CLUSTER_IN_MAINTENANCE(
            "0bd8fef9-bcb4-4250-9998-410f01608d9b",
            "ClusterInMaintenance",
            Kind.FILTER,
            false,
            "While the cluster is in maintenance only highly available machines start."),
    COMPATIBILITY_VERSION(
            "3e4a7d54-9e7f-11e5-8994-feff819cdc9f",
            "Compatibility-Version",
            Kind.FILTER,
            true,
            "The host knows the compatibility level of the machine."),
    CPU_LEVEL(
            "438b052c-90ab-40e8-9be0-a22560202ea6",
            "CPU-Level",
            Kind.FILTER,
            true,
            "The processor of the host can be the one the machine was started with."),
    CPU_OVERLOADED(
            "98842bc5-4094-4b83-8224-7b50f86a94c9",
            "CPUOverloaded",
            Kind.FILTER,
            false,
            "The processors of the host were not overloaded of late.",
            PolicyParameter.HIGH_UTILIZATION,
            PolicyParameter.CPU_OVERCOMMIT_DURATION_MINUTES),
    CPU_PINNING(
            "6d636bf6-a35c-4f9d-b68d-0731f731cddc",
            "CpuPinning",
            Kind.FILTER,
            true,
            "The processors the machine is pinned to exist and are free."),
    CPU_TOPOLOGY(
            "35c2f1a5-8928-48e9-81ac-4c49eb49d60e",
            "CPUTopology",
            Kind.FILTER,
            true,
            "The topology can be reproduced for exclusive pinning."),
    EMULATED_MACHINE(
            "58894b5b-d55d-4f85-8f82-5bf217e640b0",
            "Emulated-Machine",
            Kind.FILTER,
            false,
            "The host emulates the machine type."),
    HOST_DEVICE(
            "728a21f1-f97e-4d32-bc3e-b3cc49756abb",
            "HostDevice",
            Kind.FILTER,
            true,
            "The host has the devices the machine wants and can lend them."),
    HOST_HOOKS(
            "aae8c702-4756-4934-b84c-8daf59efc134",
            "Host-hooks",
            Kind.FILTER,
            false,
            "The host has the hooks the machine needs."),
    HOSTED_ENGINE_FILTER(
            "e659c871-0bf1-4ccc-b748-f28f5d08dffd",
            "HA",
            Kind.FILTER,
            false,
            "The machine of the engine runs only on hosts prepared for it."),
    HOSTED_ENGINE_SPARES(
            "53bff075-8306-446f-a53b-9c872a29d197",
            "HostedEngineSpares",
            Kind.FILTER,
            false,
            "Room for the machine of the engine is kept on spare hosts.",
            PolicyParameter.HE_SPARES_COUNT),
    HUGE_PAGES("23e07b34-66dd-4735-bc45-bcddded02c05", "HugePages", Kind.FILTER, false, "Enough huge pages are free."),
    IN_CLUSTER_UPGRADE_FILTER(
            "84e6ddee-ab0d-42dd-82f0-c298889db567",
            "InClusterUpgrade",
            Kind.FILTER,
            false,
            "A machine does not go back to an older operating system."),
    MDEVICE(
            "aa604ea6-f758-4d28-8e05-bf5f4a0818bd",
            "MDevice",
            Kind.FILTER,
            true,
            "The mediated devices the machine wants exist."),
    MEMORY(
            "c9ddbb34-0e1d-4061-a8d7-b0893fa80932",
            "Memory",
            Kind.FILTER,
            false,
            "The host has memory enough for the machine."),
    MIGRATION(
            "e659c871-0bf1-4ccc-b748-f28f5d08ddda",
            "Migration",
            Kind.FILTER,
            false,
            "A machine is not moved to where it runs."),
    MIGRATION_TSC_FREQUENCY(
            "47ea3cd0-8a2f-438d-9f63-49534178882a",
            "Migration-Tsc-Frequency",
            Kind.FILTER,
            false,
            "The time stamp counter is as fast as on the present host."),
    NETWORK(
            "72163d1c-9468-4480-99d9-0888664eb143",
            "Network",
            Kind.FILTER,
            false,
            "The networks of the machine reach the host."),
    NUMA(
            "fcbfe4b1-b83e-4428-b9d3-b3d348b93be6",
            "NUMA",
            Kind.FILTER,
            false,
            "The virtual NUMA nodes fit those of the host."),
    PIN_TO_HOST(
            "12262ab6-9690-4bc3-a2b3-35573b172d54",
            "PinToHost",
            Kind.FILTER,
            true,
            "The host is one of those the machine is pinned to."),
    SWAP(
            "43b9e654-337f-4b0d-a896-cbb22ce5a7fc",
            "Swap",
            Kind.FILTER,
            false,
            "The host does not swap more than allowed.",
            PolicyParameter.MAX_ALLOWED_SWAP_USAGE),
    VM_AFFINITY_FILTER(
            "84e6ddee-ab0d-42dd-82f0-c297779db566",
            "VmAffinityGroups",
            Kind.FILTER,
            false,
            "Enforcing affinity groups between machines are kept."),
    VM_LEASES_READY(
            "b454ae40-f767-45b1-949a-7e5bd04d83ab",
            "VM leases ready",
            Kind.FILTER,
            true,
            "The host can take leases for machines."),
    VM_TO_HOST_AFFINITY_FILTER(
            "e69808a9-8a41-40f1-94ba-dd5d385d82d8",
            "VmToHostsAffinityGroups",
            Kind.FILTER,
            false,
            "Enforcing affinity groups between machines and hosts are kept."),
    EVEN_DISTRIBUTION_BALANCE(
            "7db4ab05-81ab-42e8-868a-aee2df483ed2",
            "OptimalForEvenDistribution",
            Kind.LOAD_BALANCING,
            false,
            "Moves machines away from hosts whose processors or memory are used more than the limit.",
            PolicyParameter.HIGH_UTILIZATION,
            PolicyParameter.LOW_MEMORY_LIMIT_FOR_OVER_UTILIZED,
            PolicyParameter.HIGH_MEMORY_LIMIT_FOR_UNDER_UTILIZED,
            PolicyParameter.CPU_OVERCOMMIT_DURATION_MINUTES,
            PolicyParameter.VCPU_TO_PHYSICAL_CPU_RATIO),
    EVEN_GUEST_DISTRIBUTION_BALANCE(
            "d58c8e32-44e1-418f-9222-52cd887bf9e0",
            "OptimalForEvenGuestDistribution",
            Kind.LOAD_BALANCING,
            false,
            "Moves machines when some hosts run many more than others.",
            PolicyParameter.SPM_VM_GRACE,
            PolicyParameter.HIGH_VM_COUNT,
            PolicyParameter.MIGRATION_THRESHOLD),
    NO_BALANCE("38440000-8cf0-14bd-c43e-10b96e4ef00a", "None", Kind.LOAD_BALANCING, false, "Moves nothing."),
    POWER_SAVING_BALANCE(
            "736999d0-1023-46a4-9a75-1316ed50e151",
            "OptimalForPowerSaving",
            Kind.LOAD_BALANCING,
            false,
            "Empties hosts that are hardly used, which may then be switched off.",
            PolicyParameter.HIGH_UTILIZATION,
            PolicyParameter.LOW_MEMORY_LIMIT_FOR_OVER_UTILIZED,
            PolicyParameter.HIGH_MEMORY_LIMIT_FOR_UNDER_UTILIZED,
            PolicyParameter.CPU_OVERCOMMIT_DURATION_MINUTES,
            PolicyParameter.LOW_UTILIZATION,
            PolicyParameter.ENABLE_AUTOMATIC_HOST_POWER_MANAGEMENT,
            PolicyParameter.HOSTS_IN_RESERVE),
    BASIC_WEIGHTING(
            "0c89f215-9c4f-4bbb-8419-31a2d43ae7ea",
            "BasicWeighting",
            Kind.SELECTOR,
            false,
            "Takes the host with the lowest weighted sum."),
    RANK_SELECTOR(
            "b280e7de-5df8-401e-b004-a1414d79a687",
            "RankSelector",
            Kind.SELECTOR,
            false,
            "Takes the host with the best weighted rank."),
    CPU_AND_NUMA_PINNING(
            "1b14ac11-20e9-4593-a149-2eb83c60a330",
            "CPU and NUMA pinning compatibility",
            Kind.WEIGHT,
            false,
            "Prefers hosts on which the pinning of the machine works."),
    EVEN_DISTRIBUTION_CPU(
            "7db4ab05-81ab-42e8-868a-aee2df483edb",
            "OptimalForCpuEvenDistribution",
            Kind.WEIGHT,
            false,
            "Prefers hosts whose processors are used less.",
            PolicyParameter.VCPU_TO_PHYSICAL_CPU_RATIO),
    EVEN_DISTRIBUTION_MEMORY(
            "4134247a-9c58-4b9a-8593-530bb9e37c59",
            "OptimalForMemoryEvenDistribution",
            Kind.WEIGHT,
            false,
            "Prefers hosts with more free memory."),
    EVEN_GUEST_DISTRIBUTION(
            "3ba8c988-f779-42c0-90ce-caa8243edee7",
            "OptimalForEvenGuestDistribution",
            Kind.WEIGHT,
            false,
            "Prefers hosts that run fewer machines.",
            PolicyParameter.SPM_VM_GRACE),
    HA_RESERVATION(
            "7f262d70-6cac-11e3-981f-0800200c9a66",
            "OptimalForHaReservation",
            Kind.WEIGHT,
            false,
            "Spreads highly available machines.",
            PolicyParameter.SCALE_DOWN),
    HIGH_PERFORMANCE_CPU(
            "71931e14-f0e6-4f91-a7c8-d494a26e3a09",
            "CPU for high performance VMs",
            Kind.WEIGHT,
            false,
            "Prefers hosts with the sockets, cores and threads of a high performance machine."),
    HOSTED_ENGINE_WEIGHT(
            "98e92667-6161-41fb-b3fa-34f820ccbc4b",
            "HA",
            Kind.WEIGHT,
            false,
            "Prefers hosts that are better prepared for the machine of the engine."),
    IN_CLUSTER_UPGRADE_WEIGHT(
            "84e6ddee-ab0d-42dd-82f0-c298889db568",
            "InClusterUpgrade",
            Kind.WEIGHT,
            false,
            "Prefers newer operating systems."),
    SINGLE_NUMA_NODE(
            "f58c1cb9-d91f-48a6-a196-c6d22fb10c4e",
            "Fit VM to single host NUMA node",
            Kind.WEIGHT,
            false,
            "Prefers hosts where the machine fits a single NUMA node."),
    POWER_SAVING_CPU(
            "736999d0-1023-46a4-9a75-1316ed50e15b",
            "OptimalForCpuPowerSaving",
            Kind.WEIGHT,
            false,
            "Prefers hosts whose processors are used more.",
            PolicyParameter.HIGH_UTILIZATION),
    POWER_SAVING_MEMORY(
            "9dfe6086-646d-43b8-8eef-4d94de8472c8",
            "OptimalForMemoryPowerSaving",
            Kind.WEIGHT,
            false,
            "Prefers hosts with less free memory.",
            PolicyParameter.LOW_MEMORY_LIMIT_FOR_OVER_UTILIZED,
            PolicyParameter.HIGH_MEMORY_LIMIT_FOR_UNDER_UTILIZED),
    PREFERRED_HOSTS(
            "591cdb81-ba67-45b4-9642-e28f61a97d57",
            "PreferredHosts",
            Kind.WEIGHT,
            false,
            "Prefers the hosts named for the machine."),
    VM_AFFINITY_WEIGHT(
            "84e6ddee-ab0d-42dd-82f0-c297779db567",
            "VmAffinityGroups",
            Kind.WEIGHT,
            false,
            "Prefers hosts that keep affinity groups between machines."),
    VM_TO_HOST_AFFINITY_WEIGHT(
            "427aed70-dae3-48ba-8fe9-a902a9d563c8",
            "VmToHostsAffinityGroups",
            Kind.WEIGHT,
            false,
            "Prefers hosts that keep affinity groups between machines and hosts.");

    /** What a unit does in a policy. */
    public enum Kind {
        FILTER,
        WEIGHT,
        LOAD_BALANCING,
        SELECTOR
    }

    private final UUID id;
    private final String title;
    private final Kind kind;
    private final boolean mandatory;
    private final String purpose;
    private final List<PolicyParameter> parameters;

    PolicyUnit(String id, String title, Kind kind, boolean mandatory, String purpose, PolicyParameter... parameters) {
        this.id = UUID.fromString(id);
        this.title = title;
        this.kind = kind;
        this.mandatory = mandatory;
        this.purpose = purpose;
        this.parameters = List.of(parameters);
    }

    public static Optional<PolicyUnit> of(UUID id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
    }

    public UUID id() {
        return id;
    }

    /** Two units may bear the same one, a filter and a weight. */
    public String title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    /** Part of every policy; it cannot be chosen. */
    public boolean mandatory() {
        return mandatory;
    }

    public String purpose() {
        return purpose;
    }

    /** What a policy that uses it can set. */
    public List<PolicyParameter> parameters() {
        return parameters;
    }
}
