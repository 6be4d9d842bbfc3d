package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;
import org.reeve.agent.core.port.VolumeSeen.Legality;
import org.reeve.agent.core.port.VolumeSeen.Role;

class VolumeMetadataTest {

    private static final UUID DOMAIN = UUID.fromString("0a000000-0000-4000-8000-000000000001");
    private static final UUID IMAGE = UUID.fromString("0b000000-0000-4000-8000-000000000001");

    @Test
    void isWrittenInTheOrderAndWordsOthersExpect() {
        assertThat(metadata("a disk").text())
                .isEqualTo(
                        """
                CAP=1073741824
                CTIME=1700000000
                DESCRIPTION=a disk
                DISKTYPE=DATA
                DOMAIN=0a000000-0000-4000-8000-000000000001
                FORMAT=COW
                GEN=0
                IMAGE=0b000000-0000-4000-8000-000000000001
                LEGALITY=LEGAL
                PUUID=00000000-0000-0000-0000-000000000000
                SEQ=1
                TYPE=SPARSE
                VOLTYPE=LEAF
                EOF
                """);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(VolumeMetadata.parse(metadata("a disk").text(), "x")).isEqualTo(metadata("a disk"));
    }

    @Test
    void readsSizesOfOldDomainsInBlocks() {
        String old = metadata("x").text().replace("CAP=1073741824", "SIZE=2097152\nMTIME=0");
        assertThat(VolumeMetadata.parse(old, "x").capacityBytes()).isEqualTo(1L << 30);
    }

    @Test
    void refusesAFileThatWasCutOff() {
        String cut = metadata("x").text().replace("EOF\n", "");
        assertThatThrownBy(() -> VolumeMetadata.parse(cut, "x")).isInstanceOf(HostFault.class);
    }

    @Test
    void refusesUnknownWords() {
        String odd = metadata("x").text().replace("FORMAT=COW", "FORMAT=VHD");
        assertThatThrownBy(() -> VolumeMetadata.parse(odd, "x")).isInstanceOf(HostFault.class);
    }

    @Test
    void neverGrowsBeyondItsSlot() {
        assertThat(metadata("d".repeat(300)).text().length()).isLessThanOrEqualTo(VolumeMetadata.LONGEST);
        assertThatThrownBy(() -> metadata("ü".repeat(210)).text()).isInstanceOf(HostFault.class);
    }

    private static VolumeMetadata metadata(String description) {
        return new VolumeMetadata(
                DOMAIN,
                IMAGE,
                Optional.empty(),
                1L << 30,
                Format.COW,
                Allocation.SPARSE,
                Role.LEAF,
                Legality.LEGAL,
                "DATA",
                description,
                Instant.ofEpochSecond(1_700_000_000),
                0,
                1);
    }
}
