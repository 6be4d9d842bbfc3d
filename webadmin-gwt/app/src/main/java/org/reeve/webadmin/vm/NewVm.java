package org.reeve.webadmin.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.Cpu;
import org.reeve.kit.api.types.CpuTopology;
import org.reeve.kit.api.types.Disk;
import org.reeve.kit.api.types.DiskAttachment;
import org.reeve.kit.api.types.Nic;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.api.types.StorageDomainList;
import org.reeve.kit.api.types.Template;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.api.types.VnicProfile;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Store;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Field;
import org.reeve.kit.form.Names;

/** Makes a virtual machine out of a form: the machine, then its disk, then its network interface. */
public final class NewVm {
    private static final String BLANK = "00000000-0000-0000-0000-000000000000";
    private static final double MIB = 1024.0 * 1024;
    private static final double GIB = 1024 * MIB;

    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;

    public NewVm(Inventory inventory, Rest rest, Notices notices) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
    }

    public Answers form() {
        return new Answers(List.of(
                Field.text("name", "Name").checked(this::wrongName),
                Field.choice("cluster", "Cluster", () -> options(inventory.clusters, Optional.empty()))
                        .checked(answer ->
                                answer.isEmpty() ? Optional.of("A cluster is needed first.") : Optional.empty()),
                Field.number("memory", "Memory (MiB)", 1024, 64, 4_194_304),
                Field.number("cpus", "Virtual CPUs", 1, 1, 384),
                Field.number("disk", "Disk (GiB)", 10, 0, 8192)
                        .explained("Grows as it fills. 0 for a machine without a disk."),
                Field.choice("domain", "Storage domain", this::domains),
                Field.choice(
                        "profile", "Network", () -> options(inventory.profiles, Optional.of("No network interface")))));
    }

    public void save(Answers answers, Async<Void> then) {
        Vm vm = new Vm();
        vm.name = answers.get("name");
        vm.cluster = reference(new Cluster(), answers.get("cluster"));
        vm.template = reference(new Template(), BLANK);
        vm.memory = whole(answers.number("memory") * MIB);
        vm.cpu = new Cpu();
        vm.cpu.topology = new CpuTopology();
        vm.cpu.topology.sockets = Integer.toString(answers.number("cpus"));
        vm.cpu.topology.cores = "1";
        vm.cpu.topology.threads = "1";
        rest.<Vm>post(
                "vms",
                vm,
                Async.of(
                        made -> {
                            then.done(null);
                            notices.success("Virtual machine " + vm.name + " was created");
                            disk(made, answers);
                        },
                        then::failed));
    }

    private void disk(Vm made, Answers answers) {
        if (answers.number("disk") == 0 || answers.get("domain").isEmpty()) {
            nic(made, answers);
            return;
        }
        DiskAttachment part = new DiskAttachment();
        part.interface_ = "virtio";
        part.bootable = "true";
        part.active = "true";
        part.disk = new Disk();
        part.disk.name = answers.get("name") + "_disk1";
        part.disk.format = "cow";
        part.disk.sparse = "true";
        part.disk.provisionedSize = whole(answers.number("disk") * GIB);
        part.disk.storageDomains = new StorageDomainList();
        part.disk.storageDomains.items = new StorageDomain[] {reference(new StorageDomain(), answers.get("domain"))};
        rest.<DiskAttachment>post(
                "vms/" + made.id + "/diskattachments", part, Async.of(done -> nic(made, answers), fault -> {
                    notices.failure(answers.get("name") + " has no disk yet", fault);
                    nic(made, answers);
                }));
    }

    private void nic(Vm made, Answers answers) {
        if (answers.get("profile").isEmpty()) return;
        Nic nic = new Nic();
        nic.name = "nic1";
        nic.interface_ = "virtio";
        nic.vnicProfile = reference(new VnicProfile(), answers.get("profile"));
        rest.<Nic>post(
                "vms/" + made.id + "/nics",
                nic,
                Async.of(
                        done -> {},
                        fault -> notices.failure(answers.get("name") + " has no network interface yet", fault)));
    }

    private Optional<String> wrongName(String name) {
        boolean taken = inventory.vms.all().stream().anyMatch(vm -> name.trim().equals(vm.name));
        return taken ? Optional.of("A virtual machine of this name exists.") : Names.wrong(name.trim());
    }

    private List<Field.Option> domains() {
        return inventory.domains.all().stream()
                .filter(domain -> domain.type == null || domain.type.equals("data"))
                .map(domain -> new Field.Option(domain.id, domain.name))
                .toList();
    }

    private static List<Field.Option> options(Store<? extends Resource> store, Optional<String> none) {
        List<Field.Option> options = new ArrayList<>();
        store.all().forEach(item -> options.add(new Field.Option(item.id, item.name)));
        none.ifPresent(label -> options.add(new Field.Option("", label)));
        return options;
    }

    private static <T extends Resource> T reference(T item, String id) {
        item.id = id;
        return item;
    }

    /** Whole numbers travel as text; a double would be written with a point. */
    private static String whole(double number) {
        return Long.toString((long) number);
    }
}
