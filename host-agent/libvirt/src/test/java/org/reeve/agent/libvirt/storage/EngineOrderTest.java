package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen;

/** What the engine asks of storage, in its order: from nothing to a data center and back. */
class EngineOrderTest {

    @TempDir
    private Path directory;

    private Fixture fixture;

    @BeforeEach
    void aDomainOutsideAnyPool() throws IOException {
        fixture = new Fixture(directory, new FakeQemuImg());
        fixture.storage.createDomain(fixture.newDomain(fixture.domain));
        fixture.storage.disconnect(Fixture.server(fixture.server));
    }

    @Test
    void aDataCenterRestsComesBackAndGoes() {
        fixture.storage.connect(Fixture.server(fixture.server));
        createPool();
        lead();
        for (int i = 0; i < 2; i++) {
            rest();
            fixture.storage.connect(Fixture.server(fixture.server));
            lead();
        }
        rest();
        fixture.storage.detach(fixture.pool, fixture.domain, true);
        assertThat(fixture.storage.domain(fixture.domain).pool()).isEmpty();
        fixture.storage.formatDomain(fixture.domain);
    }

    @Test
    void aPoolThatWasNeverJoinedIsTakenBackByForce() {
        fixture.storage.connect(Fixture.server(fixture.server));
        createPool();
        assertThatExceptionOfType(HostFault.class)
                .isThrownBy(() -> fixture.storage.destroyPool(fixture.pool))
                .satisfies(fault -> assertThat(fault.fault()).isEqualTo(Fault.POOL_UNKNOWN));
        fixture.storage.detach(fixture.pool, fixture.domain, true);
        createPool();
        lead();
    }

    private void createPool() {
        fixture.storage.createPool(
                new NewPool(fixture.pool, "dc", fixture.domain, 1, List.of(fixture.domain), NewPool.Lease.USUAL));
    }

    private void lead() {
        fixture.storage.connectPool(new PoolConnection(
                fixture.pool, 1, fixture.domain, 1, Map.of(fixture.domain, StorageDomainSeen.Status.ATTACHED)));
        Spm before = fixture.storage.spm(fixture.pool);
        fixture.storage.startSpm(fixture.pool, before.id(), before.lease());
        assertThat(fixture.storage.spm(fixture.pool).role()).isEqualTo(Spm.Role.SPM);
        fixture.storage.activate(fixture.pool, fixture.domain);
        assertThat(fixture.storage.space(fixture.domain).freeBytes()).isPositive();
    }

    private void rest() {
        fixture.storage.deactivate(fixture.pool, fixture.domain, java.util.Optional.empty(), 1);
        fixture.storage.stopSpm(fixture.pool);
        fixture.storage.disconnectPool(fixture.pool);
    }
}
