package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.FilterParameterId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** What orders about the parameters of network filters have in common. */
final class NicFilters {

    private static final int LONGEST = 255;

    private NicFilters() {}

    static List<Lock> locks(VmId vm) {
        return List.of(Lock.shared(vm), Lock.name("vm_nics", vm.toString()));
    }

    static Verdict check(String name, String value) {
        return Verdict.invalidIf(
                name.isBlank() || name.length() > LONGEST || value.length() > LONGEST,
                "vm.filter-parameter-invalid",
                "longest",
                LONGEST);
    }

    /** What the card is called, if the machine has it. */
    static Optional<String> nic(VmId vm, NicId nic, Store store) {
        return store.sql().first("select name from nic where id = ? and vm_id = ?", row -> row.getString(1), nic, vm);
    }

    static boolean known(VmId vm, NicId nic, FilterParameterId parameter, Store store) {
        return nic(vm, nic, store).isPresent()
                && store.sql()
                        .first(
                                "select 1 from nic_filter_parameter where id = ? and nic_id = ?",
                                row -> true,
                                parameter,
                                nic)
                        .isPresent();
    }

    static Verdict unknown(String kind, Object id) {
        return Verdict.notFound("kernel.not-found", "kind", kind, "id", id);
    }

    static void tell(EventType type, VmId vm, NicId nic, Store store) {
        store.changed(vm);
        store.log(
                type,
                Power.sure(vm, store).facts().with("nic", nic(vm, nic, store).orElseThrow()));
    }
}
