package org.reeve.model.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A processor as clusters name it: a family as oVirt has them ("Secure Intel Cascadelake Server Family"), or a model of libvirt's
 * ("qemu64") that needs no particular hardware.
 */
public record CpuType(String name) {

    /** The model every x86-64 host can play, in hardware or in software. */
    public static final CpuType ANY = new CpuType("qemu64");

    private static final String SECURE = "Secure ";

    /** A family, and the model of libvirt's that all its processors can play. */
    private record Family(String name, String model) {}

    /** The later, the more a processor can do. */
    private static final List<Family> FAMILIES = List.of(
            new Family("Intel Nehalem Family", "Nehalem"),
            new Family("Intel Westmere Family", "Westmere"),
            new Family("Intel SandyBridge Family", "SandyBridge"),
            new Family("Intel IvyBridge Family", "IvyBridge"),
            new Family("Intel Haswell Family", "Haswell-noTSX"),
            new Family("Intel Broadwell Family", "Broadwell-noTSX"),
            new Family("Intel Skylake Client Family", "Skylake-Client-noTSX-IBRS"),
            new Family("Intel Skylake Server Family", "Skylake-Server-noTSX-IBRS"),
            new Family("Intel Cascadelake Server Family", "Cascadelake-Server-noTSX"),
            new Family("Intel Icelake Server Family", "Icelake-Server-noTSX"),
            new Family("Intel Sapphire Rapids Server Family", "SapphireRapids"),
            new Family("AMD Opteron G4", "Opteron_G4"),
            new Family("AMD Opteron G5", "Opteron_G5"),
            new Family("AMD EPYC", "EPYC"),
            new Family("IBM POWER8", "POWER8"),
            new Family("IBM POWER9", "POWER9"));

    /** What libvirt calls it. */
    public String model() {
        return family().map(Family::model).orElse(name);
    }

    /** A family promises the real thing: a host that can only emulate it does not suit. */
    public boolean needsHardware() {
        return family().isPresent();
    }

    public Architecture architecture() {
        if (name.startsWith("IBM POWER")) {
            return Architecture.PPC64;
        }
        return name.startsWith("IBM z") ? Architecture.S390X : Architecture.X86_64;
    }

    /** The best family of a host that can play these models. */
    public static Optional<CpuType> best(Set<String> models) {
        return FAMILIES.reversed().stream()
                .filter(family -> models.contains(family.model()))
                .findFirst()
                .map(family -> new CpuType(family.name()));
    }

    private Optional<Family> family() {
        String bare = name.startsWith(SECURE) ? name.substring(SECURE.length()) : name;
        return FAMILIES.stream().filter(one -> one.name().equals(bare)).findFirst();
    }
}
