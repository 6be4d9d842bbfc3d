package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeve.agent.libvirt.storage.Faults.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen.Status;
import org.reeve.agent.core.port.StorageServer;

/** Domains and pools on a local directory. */
class FileDomainTest {

    private Fixture fixture;
    private FileStorage storage;

    @BeforeEach
    void create(@TempDir Path directory) throws IOException {
        fixture = new Fixture(directory, new FakeQemuImg());
        storage = fixture.storage;
    }

    @Test
    void aServerAppearsInTheRepositoryUnderItsPath() {
        Path link = fixture.repository.resolve("mnt").resolve(Repository.mountName(fixture.server.toString()));
        assertThat(link).isSymbolicLink().isDirectory();
        storage.disconnect(Fixture.server(fixture.server));
        storage.disconnect(Fixture.server(fixture.server));
        assertThat(link).doesNotExist();
    }

    @Test
    void refusesAServerThatIsNoDirectory() {
        assertFault(Fault.SERVER_FAILED, () -> storage.connect(Fixture.server(Path.of("/no/such/place"))));
        assertFault(
                Fault.SERVER_INVALID,
                () -> storage.connect(new StorageServer(
                        UUID.randomUUID(),
                        StorageServer.Type.LOCALFS,
                        "relative",
                        Optional.empty(),
                        Optional.empty())));
    }

    @Test
    void laysADomainOutAsOthersExpectIt() throws IOException {
        storage.createDomain(fixture.newDomain(fixture.domain));
        assertThat(fixture.inDomain("images")).isDirectory();
        for (String empty : List.of("ids", "leases", "xleases")) {
            assertThat(fixture.inDomain("dom_md").resolve(empty)).isEmptyFile();
        }
        for (String mailbox : List.of("inbox", "outbox")) {
            assertThat(fixture.inDomain("dom_md").resolve(mailbox)).hasSize(16 * Fixture.MIB);
        }
        Path metadata = fixture.inDomain("dom_md/metadata");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(metadata)))
                .isEqualTo("rw-rw----");
        assertThat(Files.readAllLines(metadata))
                .contains("CLASS=Data", "TYPE=LOCALFS", "ROLE=Regular", "VERSION=5", "DESCRIPTION=data1")
                .contains("SDUUID=" + fixture.domain, "REMOTE_PATH=" + fixture.server, "POOL_UUID=");
        assertThat(storage.domains()).containsExactly(fixture.domain);
        assertThat(storage.domain(fixture.domain).name()).isEqualTo("data1");
    }

    @Test
    void aDomainIsMadeOnlyOnceAndOnlyOnAConnectedServer() {
        storage.createDomain(fixture.newDomain(fixture.domain));
        assertFault(Fault.DOMAIN_EXISTS, () -> storage.createDomain(fixture.newDomain(fixture.domain)));
        storage.disconnect(Fixture.server(fixture.server));
        assertFault(Fault.SERVER_NOT_CONNECTED, () -> storage.createDomain(fixture.newDomain(UUID.randomUUID())));
        assertFault(Fault.DOMAIN_MISSING, () -> storage.domain(fixture.domain));
    }

    @Test
    void creatingStartsOverWhenItWasInterrupted() throws IOException {
        storage.createDomain(fixture.newDomain(fixture.domain));
        Files.delete(fixture.inDomain("dom_md/metadata"));
        assertThat(storage.domains()).isEmpty();
        storage.createDomain(fixture.newDomain(fixture.domain));
        assertThat(storage.domains()).containsExactly(fixture.domain);
    }

    @Test
    void erasesADomainOnlyWhenNoPoolUsesIt() {
        fixture.withPool();
        assertFault(Fault.DOMAIN_STILL_ATTACHED, () -> storage.formatDomain(fixture.domain));
        storage.destroyPool(fixture.pool);
        storage.formatDomain(fixture.domain);
        assertThat(fixture.inDomain("")).doesNotExist();
    }

    @Test
    void thePoolIsWrittenOnItsMasterAndLinkedInTheRepository() throws IOException {
        fixture.withPool();
        assertThat(Files.readAllLines(fixture.inDomain("dom_md/metadata")))
                .contains("ROLE=Master", "POOL_DESCRIPTION=Default", "MASTER_VERSION=1", "POOL_UUID=" + fixture.pool)
                .contains("POOL_DOMAINS=" + fixture.domain + ":Active", "POOL_SPM_ID=1", "POOL_SPM_LVER=0");
        assertThat(fixture.inDomain("master/tasks")).isDirectory();
        assertThat(fixture.inDomain("master/vms")).isDirectory();
        Path pool = fixture.repository.resolve(fixture.pool.toString());
        assertThat(pool.resolve("mastersd").toRealPath())
                .isEqualTo(fixture.inDomain("").toRealPath());
        assertThat(pool.resolve(fixture.domain.toString())).isSymbolicLink();
        PoolSeen seen = storage.pool(fixture.pool);
        assertThat(seen.name()).isEqualTo("Default");
        assertThat(seen.domains()).containsEntry(fixture.domain, Status.ACTIVE);
    }

    @Test
    void aRestartedAgentKnowsItsPoolAndThatItManagesIt() {
        fixture.withPool();
        FileStorage restarted = new FileStorage(fixture.repository, new FakeQemuImg(), Fixture.CLOCK);
        assertThat(restarted.connectedPools()).containsExactly(fixture.pool);
        assertThat(restarted.spm(fixture.pool)).isEqualTo(new Spm(Spm.Role.SPM, 1, 0));
    }

    @Test
    void refusesAPoolWithAnotherMasterVersion() {
        fixture.withPool();
        assertFault(Fault.POOL_WRONG_MASTER, () -> storage.connectPool(fixture.connection(2)));
    }

    @Test
    void onlyOneHostManagesAPool() {
        fixture.withPool();
        assertThat(storage.startSpm(fixture.pool, -1, -1).lease()).isZero();
        storage.stopSpm(fixture.pool);
        assertThat(storage.spm(fixture.pool).role()).isEqualTo(Spm.Role.FREE);
        assertThat(storage.startSpm(fixture.pool, -1, 0)).isEqualTo(new Spm(Spm.Role.SPM, 1, 1));
        asOtherHost();
        assertThat(storage.spm(fixture.pool).role()).isEqualTo(Spm.Role.FREE);
        assertFault(Fault.POOL_FAILED, () -> storage.startSpm(fixture.pool, -1, -1));
        assertThat(storage.startSpm(fixture.pool, 1, 1)).isEqualTo(new Spm(Spm.Role.SPM, 2, 2));
    }

    private void asOtherHost() {
        storage.connectPool(
                new org.reeve.agent.core.port.PoolConnection(fixture.pool, 2, fixture.domain, 1, java.util.Map.of()));
    }

    @Test
    void aSecondDomainIsAttachedUsedAndDetached() {
        fixture.withPool();
        UUID second = UUID.randomUUID();
        storage.createDomain(fixture.newDomain(second));
        storage.attach(fixture.pool, second);
        assertThat(storage.domain(second).pool()).contains(fixture.pool);
        storage.activate(fixture.pool, second);
        assertFault(Fault.DOMAIN_ACTIVE, () -> storage.detach(fixture.pool, second, false));
        assertFault(Fault.MASTER_NOT_DETACHABLE, () -> storage.detach(fixture.pool, fixture.domain, false));
        storage.deactivate(fixture.pool, second, Optional.empty(), 0);
        storage.detach(fixture.pool, second, false);
        assertThat(storage.domain(second).pool()).isEmpty();
        assertThat(storage.pool(fixture.pool).domains()).containsOnlyKeys(fixture.domain);
    }

    @Test
    void theMasterMovesWhenItIsDeactivated() {
        fixture.withPool();
        UUID second = UUID.randomUUID();
        storage.createDomain(fixture.newDomain(second));
        storage.attach(fixture.pool, second);
        storage.activate(fixture.pool, second);
        storage.deactivate(fixture.pool, fixture.domain, Optional.of(second), 2);
        PoolSeen pool = storage.pool(fixture.pool);
        assertThat(pool.master()).isEqualTo(second);
        assertThat(pool.masterVersion()).isEqualTo(2);
        assertThat(pool.domains())
                .containsEntry(fixture.domain, Status.ATTACHED)
                .containsEntry(second, Status.ACTIVE);
        assertThat(storage.domain(fixture.domain).master()).isFalse();
    }

    @Test
    void aDomainOfAnotherPoolIsNotTaken() {
        fixture.withPool();
        assertFault(
                Fault.DOMAIN_ALREADY_ATTACHED,
                () -> storage.createPool(new NewPool(
                        UUID.randomUUID(), "Other", fixture.domain, 1, List.of(fixture.domain), NewPool.Lease.USUAL)));
    }

    @Test
    void anUnknownPoolIsSaidToBeUnknown() {
        assertFault(Fault.POOL_UNKNOWN, () -> storage.pool(UUID.randomUUID()));
    }

    @Test
    void aDescriptionCannotForgeMetadata() {
        storage.createDomain(fixture.newDomain(fixture.domain));
        assertThatThrownBy(() -> storage.describeDomain(fixture.domain, "x\nROLE=Master"))
                .isInstanceOf(HostFault.class);
        assertThat(storage.domain(fixture.domain).name()).isEqualTo("data1");
    }
}
