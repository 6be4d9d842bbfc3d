package org.reeve.dal.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.Label;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.model.vm.WantedState;

class VmsIT {

    private static final int MANY = 5_000;
    private static final int STATEMENTS_FOR_A_LIST = 5;

    private static final Database DATABASE = Database.fresh().start();
    private static final Inventory INVENTORY = new Inventory(DATABASE);
    private static final Vms VMS = DATABASE.bean(Vms.class);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void fiveThousandMachinesAreListedByAHandfulOfStatements() {
        try (Database database = Database.fresh().start()) {
            var inventory = new Inventory(database);
            var cluster = inventory.cluster();
            HostId host = inventory.host("host1");
            database.transactions().run(() -> IntStream.range(0, MANY).forEach(i -> inventory.vm("vm" + i, cluster)));
            Vms vms = database.bean(Vms.class);
            database.transactions().run(() -> {
                VmSeen seen = vms.seen(vms.rows().getFirst().vm().id()).orElseThrow();
                seen.on(host, VmStatus.UP, Inventory.NOW);
                vms.save(seen);
            });
            database.statements().forget();

            List<VmRow> rows = database.transactions().run(() -> vms.rows());

            assertThat(database.statements().count()).isLessThanOrEqualTo(STATEMENTS_FOR_A_LIST);
            assertThat(rows).hasSize(MANY);
            assertThat(rows.getFirst().host()).contains("host1");
            assertThat(rows.getLast().clusterName()).isEqualTo("Default");
            assertThat(rows.getLast().templateName()).isEqualTo("Blank");
        }
    }

    @Test
    void remembersWhatWasConfiguredWantedAndSeenApart() {
        VmId id = INVENTORY.vm("apart");
        HostId host = INVENTORY.host("apart-host");
        DATABASE.transactions().run(() -> {
            Vm vm = VMS.find(id).orElseThrow();
            vm.describe(new Label("renamed", "for tests", "none"));
            vm.configure(List.of("anything"));
            VMS.save(vm);
            VmWanted wanted = VMS.wanted(id).orElseThrow();
            wanted.want(WantedState.UP, null, Inventory.NOW);
            wanted.on(host);
            VMS.save(wanted);
            VmSeen seen = VMS.seen(id).orElseThrow();
            seen.on(host, VmStatus.POWERING_UP, Inventory.NOW);
            VMS.save(seen);
        });

        VmRow row = DATABASE.transactions().run(() -> VMS.row(id.value()).orElseThrow());

        assertThat(row.vm().name()).isEqualTo("renamed");
        assertThat(row.vm().settings(String[].class)).containsExactly("anything");
        assertThat(row.wanted().up()).isTrue();
        assertThat(row.wanted().host()).contains(host);
        assertThat(row.seen().status()).isEqualTo(VmStatus.POWERING_UP);
        assertThat(row.seen().started()).contains(Inventory.NOW);
        assertThat(row.host()).contains("apart-host");
    }

    @Test
    void aMachineThatStoppedIsNowhereAndSaysWhy() {
        VmId id = INVENTORY.vm("stopped");
        HostId host = INVENTORY.host("stopped-host");
        VmSeen seen = new VmSeen(id, Inventory.NOW);
        seen.on(host, VmStatus.UP, Inventory.NOW);

        seen.stoppedWith(ExitStatus.ERROR, ExitReason.LOST_QEMU_CONNECTION, "killed", Inventory.NOW.plusSeconds(1));

        assertThat(seen.host()).isEmpty();
        assertThat(seen.exitReason()).contains(ExitReason.LOST_QEMU_CONNECTION);
        assertThat(seen.stopped()).contains(Inventory.NOW.plusSeconds(1));
    }

    @Test
    void whoReadAnOldVersionCannotWriteOverANewerOne() {
        VmId id = INVENTORY.vm("contended");
        Vm mine = DATABASE.transactions().run(() -> VMS.find(id).orElseThrow());
        DATABASE.transactions().run(() -> {
            Vm theirs = VMS.find(id).orElseThrow();
            theirs.protectFromDeletion(true);
            VMS.save(theirs);
        });

        mine.describe(Label.named("too-late"));

        assertThatThrownBy(() -> DATABASE.transactions().run(() -> VMS.save(mine)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void twoMachinesOfADataCenterCannotShareAName() {
        INVENTORY.vm("unique");

        assertThatThrownBy(() -> INVENTORY.vm("unique"))
                .isInstanceOf(EntityExistsException.class)
                .hasMessageContaining("vm_name_unique");
    }

    @Test
    void removingAMachineTakesWhatBelongsToIt() {
        VmId id = INVENTORY.vm("removed");

        DATABASE.transactions().run(() -> VMS.remove(VMS.lock(id).orElseThrow()));

        assertThat(DATABASE.transactions().run(() -> VMS.seen(id))).isEmpty();
        assertThat(DATABASE.transactions().run(() -> VMS.wanted(id))).isEmpty();
    }
}
