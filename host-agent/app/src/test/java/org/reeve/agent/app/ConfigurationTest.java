package org.reeve.agent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static Properties enough() {
        Properties properties = new Properties();
        properties.setProperty("host_id", "h");
        properties.setProperty("key", "/k");
        properties.setProperty("certificate", "/c");
        properties.setProperty("ca", "/a");
        return properties;
    }

    private static Properties with(String key, String value) {
        Properties properties = enough();
        properties.setProperty(key, value);
        return properties;
    }

    @Test
    void whatIsNotSaidIsUsual() {
        Configuration configuration = Configuration.of(enough());
        assertThat(configuration.address().getPort()).isEqualTo(54321);
        assertThat(configuration.repository()).isEqualTo(Path.of("/rhev/data-center"));
        assertThat(configuration.settings().managementBridge()).isEqualTo("ovirtmgmt");
        assertThat(configuration.settings().emulate()).isEmpty();
        assertThat(configuration.settings().bootFiles()).isEmpty();
        assertThat(configuration.hypervisor()).isEqualTo(Configuration.HypervisorKind.LIBVIRT);
    }

    @Test
    void directoriesAreSeparatedByCommas() {
        assertThat(Configuration.of(with("boot_files", "/a, /b")).settings().bootFiles())
                .containsExactly(Path.of("/a"), Path.of("/b"));
    }

    @Test
    void aMisspeltKeyStopsTheStart() {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> Configuration.of(with("adress", "1.2.3.4")))
                .withMessageContaining("adress");
    }

    @Test
    void aMissingKeyAndAWrongValueAreNamed() {
        Properties properties = enough();
        properties.remove("ca");
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> Configuration.of(properties))
                .withMessageContaining("ca");
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> Configuration.of(with("port", "many")));
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> Configuration.of(with("port", "65536")));
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> Configuration.of(with("emulate", "maybe")));
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> Configuration.of(with("hypervisor", "xen")));
    }
}
