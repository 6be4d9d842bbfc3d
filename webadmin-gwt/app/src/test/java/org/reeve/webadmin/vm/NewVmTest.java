package org.reeve.webadmin.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.DiskAttachment;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.api.types.VnicProfile;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.form.Answers;
import org.reeve.kit.testing.FakeNotices;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class NewVmTest {
    private final FakeRest rest = new FakeRest();
    private final FakeNotices notices = new FakeNotices();
    private final Inventory inventory = new Inventory(rest, new FakeTimers());
    private final NewVm newVm = new NewVm(inventory, rest, notices);
    private final List<String> end = new ArrayList<>();

    @BeforeEach
    void know() {
        rest.answers("GET clusters", List.of(named(new Cluster(), "c")));
        rest.answers("GET storagedomains", List.of(named(new StorageDomain(), "d")));
        rest.answers("GET vnicprofiles", List.of(named(new VnicProfile(), "p")));
        rest.answers("GET vms", List.of(vm("taken", "up")));
        List.of(inventory.clusters, inventory.domains, inventory.profiles, inventory.vms)
                .forEach(store -> store.listen(() -> {}));
        rest.answers("POST vms", named(new Vm(), "new"));
        rest.forget();
    }

    @Test
    void makesTheMachineThenItsDiskThenItsNetworkInterface() {
        save(filled());
        assertThat(rest.asked()).containsExactly("POST vms", "POST vms/new/diskattachments", "POST vms/new/nics");
        Vm vm = (Vm) rest.body("POST vms");
        assertThat(vm.memory).isEqualTo("2147483648");
        assertThat(vm.cpu.topology.sockets).isEqualTo("4");
        assertThat(vm.template.id).isEqualTo("00000000-0000-0000-0000-000000000000");
        DiskAttachment disk = (DiskAttachment) rest.body("POST vms/new/diskattachments");
        assertThat(disk.disk.provisionedSize).isEqualTo("10737418240");
        assertThat(disk.disk.storageDomains.items[0].id).isEqualTo("d");
        assertThat(end).containsExactly("done");
    }

    @Test
    void aMachineWithoutADiskHasNone() {
        Answers answers = filled();
        answers.set("disk", "0");
        save(answers);
        assertThat(rest.asked()).containsExactly("POST vms", "POST vms/new/nics");
    }

    @Test
    void keepsTheFormOpenWhenTheEngineRefuses() {
        rest.refuses("POST vms", 409, "A VM of this name exists");
        save(filled());
        assertThat(end).containsExactly("A VM of this name exists");
        assertThat(rest.asked()).containsExactly("POST vms");
    }

    @Test
    void saysSoWhenTheMachineIsThereButItsDiskIsNot() {
        rest.refuses("POST vms/new/diskattachments", 409, "No space");
        save(filled());
        assertThat(end).containsExactly("done");
        assertThat(notices.told).contains("web has no disk yet: No space");
        assertThat(rest.asked()).contains("POST vms/new/nics");
    }

    @Test
    void refusesANameThatIsTaken() {
        Answers answers = filled();
        answers.set("name", "taken");
        assertThat(answers.complete()).isFalse();
    }

    private Answers filled() {
        Answers answers = newVm.form();
        answers.set("name", "web");
        answers.set("memory", "2048");
        answers.set("cpus", "4");
        return answers;
    }

    private void save(Answers answers) {
        assertThat(answers.complete()).isTrue();
        newVm.save(answers, Async.of(done -> end.add("done"), fault -> end.add(fault.text())));
    }

    private static <T extends Resource> T named(T item, String id) {
        item.id = id;
        item.name = id;
        return item;
    }
}
