package org.reeve.model.cluster;

import java.util.ArrayList;
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

    /**
     * A family, and the model of libvirt's that all its processors can play.
     *
     * @param since the first cluster level that knows it
     * @param secured whether there is one with the remedies against leaking processors, too
     */
    private record Family(String name, String model, String since, boolean secured) {

        static Family of(String name, String model) {
            return new Family(name, model, "4.2", false);
        }

        Family since(String level) {
            return new Family(name, model, level, secured);
        }

        Family alsoSecure() {
            return new Family(name, model, since, true);
        }
    }

    /** A type that clusters of a level can have; of one architecture, the higher the rank, the more a processor can do. */
    public record Ranked(CpuType type, int rank) {}

    /** The later, the more a processor can do. */
    private static final List<Family> FAMILIES = List.of(
            Family.of("Intel Nehalem Family", "Nehalem").alsoSecure(),
            Family.of("Intel Westmere Family", "Westmere").alsoSecure(),
            Family.of("Intel SandyBridge Family", "SandyBridge").alsoSecure(),
            Family.of("Intel IvyBridge Family", "IvyBridge").alsoSecure(),
            Family.of("Intel Haswell Family", "Haswell-noTSX").alsoSecure(),
            Family.of("Intel Broadwell Family", "Broadwell-noTSX").alsoSecure(),
            Family.of("Intel Skylake Client Family", "Skylake-Client-noTSX-IBRS")
                    .alsoSecure(),
            Family.of("Intel Skylake Server Family", "Skylake-Server-noTSX-IBRS")
                    .alsoSecure(),
            Family.of("Intel Cascadelake Server Family", "Cascadelake-Server-noTSX")
                    .alsoSecure(),
            Family.of("Intel Icelake Server Family", "Icelake-Server-noTSX")
                    .since("4.5")
                    .alsoSecure(),
            Family.of("Intel Sapphire Rapids Server Family", "SapphireRapids").since("4.7"),
            Family.of("AMD Opteron G4", "Opteron_G4"),
            Family.of("AMD Opteron G5", "Opteron_G5"),
            Family.of("AMD EPYC", "EPYC").alsoSecure(),
            Family.of("IBM POWER8", "POWER8"),
            Family.of("IBM POWER9", "POWER9"),
            Family.of("IBM z114, z196", "z196-base"),
            Family.of("IBM zBC12, zEC12", "zEC12-base"),
            Family.of("IBM z13s, z13", "z13-base"),
            Family.of("IBM z14", "z14-base"));

    /** Those that clusters of a level can have, by maker. Levels are compared as text: `4.7`. */
    public static List<Ranked> at(String level) {
        List<Ranked> all = new ArrayList<>();
        String maker = "";
        int rank = 0;
        for (Family family : FAMILIES) {
            if (family.since().compareTo(level) > 0) {
                continue;
            }
            String by = family.name().substring(0, family.name().indexOf(' ') + 2);
            rank = by.equals(maker) ? rank : 0;
            maker = by;
            all.add(new Ranked(new CpuType(family.name()), ++rank));
            if (family.secured()) {
                all.add(new Ranked(new CpuType(SECURE + family.name()), ++rank));
            }
        }
        return all;
    }

    /** Families must be known at the level; what has no blank in it is a model of libvirt's, which a host will judge. */
    public boolean possibleAt(String level) {
        return !name.contains(" ")
                || at(level).stream().anyMatch(one -> one.type().equals(this));
    }

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
