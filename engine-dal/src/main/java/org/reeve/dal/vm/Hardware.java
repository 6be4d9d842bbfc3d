package org.reeve.dal.vm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.VmType;

/**
 * What a machine is made of, as far as scheduling and the guest depend on it; a template describes the same.
 *
 * @param biosType null: as the cluster says
 */
@Embeddable
public record Hardware(
        @Enumerated(EnumType.STRING) VmType type,
        String os,
        @Column(name = "bios_type") @Enumerated(EnumType.STRING) BiosType biosType,
        @Column(name = "memory_bytes") long memoryBytes,
        @Column(name = "memory_guaranteed_bytes") long memoryGuaranteedBytes,
        @Column(name = "memory_max_bytes") long memoryMaxBytes,
        @Column(name = "cpu_sockets") int cpuSockets,
        @Column(name = "cpu_cores") int cpuCores,
        @Column(name = "cpu_threads") int cpuThreads,
        @Enumerated(EnumType.STRING) MigrationSupport migration) {

    /** A server with one processor, as large as its memory says. */
    public static Hardware server(long memoryBytes) {
        return new Hardware(
                VmType.SERVER,
                "other",
                null,
                memoryBytes,
                memoryBytes,
                memoryBytes * 4,
                1,
                1,
                1,
                MigrationSupport.MIGRATABLE);
    }

    public CpuTopology topology() {
        return new CpuTopology(cpuSockets, cpuCores, cpuThreads);
    }

    public Optional<BiosType> bios() {
        return Optional.ofNullable(biosType);
    }

    /** The same but for where it may run. */
    public Hardware movable(MigrationSupport how) {
        return new Hardware(
                type,
                os,
                biosType,
                memoryBytes,
                memoryGuaranteedBytes,
                memoryMaxBytes,
                cpuSockets,
                cpuCores,
                cpuThreads,
                how);
    }
}
