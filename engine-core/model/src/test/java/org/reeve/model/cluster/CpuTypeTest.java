package org.reeve.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CpuTypeTest {

    @Test
    void familiesKnowTheirModel() {
        assertThat(new CpuType("Secure Intel Cascadelake Server Family").model())
                .isEqualTo("Cascadelake-Server-noTSX");
        assertThat(new CpuType("AMD Opteron G5").model()).isEqualTo("Opteron_G5");
        assertThat(new CpuType("AMD EPYC").needsHardware()).isTrue();
    }

    @Test
    void anyOtherNameIsAModelOfItsOwn() {
        assertThat(CpuType.ANY.model()).isEqualTo("qemu64");
        assertThat(CpuType.ANY.needsHardware()).isFalse();
        assertThat(new CpuType("EPYC-Milan").model()).isEqualTo("EPYC-Milan");
    }

    @Test
    void aHostIsOfTheBestFamilyItCanPlay() {
        assertThat(CpuType.best(Set.of("qemu64", "Nehalem", "Westmere")))
                .contains(new CpuType("Intel Westmere Family"));
        assertThat(CpuType.best(Set.of("qemu64"))).isEmpty();
    }

    @Test
    void namesSayTheArchitecture() {
        assertThat(new CpuType("IBM POWER9").architecture()).isEqualTo(Architecture.PPC64);
        assertThat(new CpuType("IBM z14").architecture()).isEqualTo(Architecture.S390X);
        assertThat(CpuType.ANY.architecture()).isEqualTo(Architecture.X86_64);
    }
}
