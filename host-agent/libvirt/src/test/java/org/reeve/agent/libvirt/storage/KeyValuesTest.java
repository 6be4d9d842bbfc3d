package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.HostFault;

class KeyValuesTest {

    /** sha1 of "A=1B=two". */
    private static final String TEXT = "A=1\nB=two\n_SHA_CKSUM=bc80c7a6551a2c3e47a70ab63d7a23f044f31629\n";

    @Test
    void sortsLinesAndClosesThemWithAChecksum() {
        assertThat(KeyValues.format(Map.of("B", "two", "A", "1"))).isEqualTo(TEXT);
    }

    @Test
    void readsWhatItWrote() {
        Map<String, String> values = Map.of("DESCRIPTION", "a=b c", "POOL_UUID", "");
        assertThat(KeyValues.parse(KeyValues.format(values), "x")).isEqualTo(values);
    }

    @Test
    void refusesAFileWithAWrongChecksum() {
        String changed = KeyValues.format(Map.of("A", "1")).replace("A=1", "A=2");
        assertThatThrownBy(() -> KeyValues.parse(changed, "x"))
                .isInstanceOf(HostFault.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void refusesAValueThatWouldForgeALine() {
        assertThatThrownBy(() -> KeyValues.format(Map.of("DESCRIPTION", "x\nROLE=Master")))
                .isInstanceOf(HostFault.class);
    }
}
