package org.reeve.backend.vm;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * What orders that start, stop or pause machines look at first. The machine's row is locked, so that two such orders are weighed one
 * after the other; no lock is held beyond that, because the cluster writer takes wishes in any order and at any time.
 *
 * @param wanted somebody wants it to run, and its writer has not given that up: it may end by itself, or nowhere start
 */
record Power(VmId vm, String name, VmStatus status, Optional<HostId> host, boolean wanted) {

    static Optional<Power> of(VmId vm, Store store) {
        Sql sql = store.sql();
        return sql.first("select name from vm where id = ? for update", row -> row.getString(1), vm)
                .flatMap(name -> sql.first(
                        """
                        select s.status, s.host_id, case when s.wish_taken = w.since and s.writer is not null
                            then s.writer ->> 'wish' not in ('DOWN', 'SHUT_DOWN') else w.state = 'UP' end as wanted
                        from vm_seen s join vm_wanted w on w.vm_id = s.vm_id where s.vm_id = ?""",
                        row -> new Power(
                                vm,
                                name,
                                VmStatus.valueOf(row.getString("status")),
                                Optional.ofNullable(row.getObject("host_id", UUID.class))
                                        .map(HostId::new),
                                row.getBoolean("wanted")),
                        vm));
    }

    static Power sure(VmId vm, Store store) {
        return of(vm, store).orElseThrow(() -> new IllegalStateException("vm=" + vm + " was there a moment ago"));
    }

    static Verdict unknown(VmId vm) {
        return Verdict.notFound("kernel.not-found", "kind", "vm", "id", vm);
    }

    /** For orders that only a machine with a living guest can follow. */
    static Verdict needsGuest(VmId vm, Store store) {
        return of(vm, store)
                .map(power -> Verdict.refuseIf(
                        !power.status.upOrStarting(), "vm.not-up", "vm", power.name, "status", power.word()))
                .orElseGet(() -> unknown(vm));
    }

    /** It runs, or may run, or is still to be started. */
    boolean alive() {
        return status.running() || wanted;
    }

    String word() {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Facts facts() {
        return Facts.about(vm, name);
    }
}
