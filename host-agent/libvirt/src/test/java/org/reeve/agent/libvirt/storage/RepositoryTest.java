package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

class RepositoryTest {

    @Test
    void namesTheDirectoryOfAServerAfterItsPath() {
        assertThat(Repository.mountName("/srv/data")).isEqualTo("_srv_data");
        assertThat(Repository.mountName("nas:/exports/vm_disks/")).isEqualTo("nas:_exports_vm__disks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a/../b", "..", "-o", "/a\nb", "/a//b", "/./a"})
    void refusesPathsThatAreNotPlain(String path) {
        assertThatThrownBy(() -> Repository.checked(path))
                .isInstanceOfSatisfying(
                        HostFault.class, e -> assertThat(e.fault()).isEqualTo(Fault.SERVER_INVALID));
    }

    @Test
    void tellsIdsFromOtherNames() {
        assertThat(Ids.parse("1-1-1-1-1")).isEmpty();
        assertThat(Ids.parse("_remove_me_0a000000-0000-4000-8000-000000000001")).isEmpty();
        assertThat(Ids.parse("0A000000-0000-4000-8000-000000000001")).isPresent();
    }
}
