package org.reeve.dal.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;

/** The processor that machines of a cluster see. Members are null until the first host decides them. */
@Embeddable
public record Processor(
        @Column(name = "cpu_type") String cpuType,
        @Enumerated(EnumType.STRING) Architecture architecture,
        @Column(name = "bios_type") @Enumerated(EnumType.STRING) BiosType biosType,
        @Column(name = "emulated_machine") String emulatedMachine) {

    public static final Processor UNDECIDED = new Processor(null, Architecture.UNDEFINED, null, null);

    public Optional<String> type() {
        return Optional.ofNullable(cpuType);
    }

    public Optional<BiosType> bios() {
        return Optional.ofNullable(biosType);
    }

    public Optional<String> machine() {
        return Optional.ofNullable(emulatedMachine);
    }
}
