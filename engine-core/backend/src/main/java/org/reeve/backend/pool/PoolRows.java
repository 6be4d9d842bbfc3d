package org.reeve.backend.pool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.AddVm;
import org.reeve.backend.vm.VmChange;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** The rows of pools, and the machines in them. Every method belongs into a transaction of the caller. */
final class PoolRows {

    static final int LONGEST_NAME = 255;

    /** More machines than this are no pool but a data center. */
    private static final int LARGEST = 1_000;

    private static final String DIGIT = "?";

    private final Store store;

    PoolRows(Store store) {
        this.store = store;
    }

    /** A pool that is there, or shall be; its machine says what all of its machines are. */
    record Pool(
            VmPoolId id,
            String name,
            ClusterId cluster,
            TemplateId template,
            int size,
            int prestarted,
            VmChange machine) {

        Pool like(VmChange wish) {
            return new Pool(id, name, cluster, template, size, prestarted, machine.over(wish));
        }
    }

    Optional<Pool> lock(VmPoolId id) {
        return store.sql()
                .first(
                        """
                        select o.*, (select count(*) from vm where vm_pool_id = o.id) as size from vm_pool o where o.id = ? for update""",
                        row -> new Pool(
                                id,
                                row.getString("name"),
                                new ClusterId(row.getObject("cluster_id", UUID.class)),
                                new TemplateId(row.getObject("template_id", UUID.class)),
                                row.getInt("size"),
                                row.getInt("prestarted"),
                                Json.read(row.getString("machine"), VmChange.class)),
                        id);
    }

    static Verdict unknown(VmPoolId id) {
        return Verdict.notFound("kernel.not-found", "kind", "VM pool", "id", id);
    }

    /** @param size how many machines there would be */
    Verdict check(PoolChange change, Optional<VmPoolId> self, int size, int prestarted) {
        Optional<String> name = change.naming().name();
        Naming masked = new Naming(
                name.map(wanted -> wanted.replace(DIGIT, "0")),
                change.naming().description(),
                change.naming().comment());
        return Names.check(masked, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        name.filter(wanted -> taken(wanted, self)).isPresent(),
                        "pool.name-taken",
                        "name",
                        name.orElse("")))
                .and(Verdict.invalidIf(size < 0 || size > LARGEST, "pool.size", "largest", LARGEST))
                .and(Verdict.invalidIf(
                        change.perUser().filter(count -> count < 1).isPresent(), "pool.per-user"))
                .and(Verdict.invalidIf(prestarted < 0 || prestarted > size, "pool.prestarted", "size", size));
    }

    private boolean taken(String name, Optional<VmPoolId> self) {
        return store.sql()
                .first("select 1 from vm_pool where name = ? and id is distinct from ?", row -> true, name, self)
                .isPresent();
    }

    /** Names of machines yet to be made: question marks in the pool's name become their number. */
    static List<String> names(String pool, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> name(pool, number))
                .toList();
    }

    private static String name(String pool, int number) {
        int digits = (int) pool.chars().filter(c -> c == DIGIT.charAt(0)).count();
        if (digits == 0) return pool + "-" + number;
        String padded = ("%0" + digits + "d").formatted(number);
        return pool.substring(0, pool.indexOf(DIGIT)) + padded + pool.substring(pool.lastIndexOf(DIGIT) + 1);
    }

    static AddVm.Order machine(Pool pool, String name) {
        return new AddVm.Order(pool.cluster(), pool.template(), pool.machine().called(name));
    }

    void join(Pool pool, List<VmId> machines) {
        store.sql()
                .run(
                        "update vm set vm_pool_id = ? where id = any (?)",
                        pool.id(),
                        machines.stream().map(VmId::value).toList());
    }
}
