package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.disk.Plug;
import org.reeve.logic.lock.Lock;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.vm.VmId;

/** What orders about the disks in a machine have in common. */
final class DiskSlots {

    private DiskSlots() {}

    /** As adding a new disk takes them: two disks that both want to be the boot disk take turns. */
    static List<Lock> locks(VmId vm, DiskId disk) {
        return List.of(Lock.shared(vm), Lock.shared(disk), Lock.name("vm_disks", vm.toString()));
    }

    static Verdict check(VmId vm, DiskId disk, Plug plug, Power power, Store store) {
        Optional<String> boots = store.sql()
                .first(
                        """
                        select d.alias from disk_vm a join disk d on d.id = a.disk_id
                        where a.vm_id = ? and a.bootable and a.disk_id <> ?""",
                        row -> row.getString(1),
                        vm,
                        disk);
        return Verdict.refuseIf(
                        plug.bootable() && boots.isPresent(),
                        "vm.disk-boot-taken",
                        "vm",
                        power.name(),
                        "disk",
                        boots.orElse(""))
                .and(Verdict.invalidIf(plug.readOnly() && plug.slot() == DiskInterface.IDE, "vm.disk-read-only-ide"));
    }
}
