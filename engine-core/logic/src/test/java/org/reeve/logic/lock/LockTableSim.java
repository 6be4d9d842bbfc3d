package org.reeve.logic.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.logic.lock.LockTable.Attempt;
import org.reeve.model.job.JobId;
import org.reeve.model.vm.VmId;

class LockTableSim {

    @Test
    void readersShareAndWritersDoNot() {
        LockTable table = taken(LockTable.EMPTY, job(1), Lock.shared(vm(1)));
        assertThat(table.take(job(2), List.of(Lock.shared(vm(1))))).isInstanceOf(Attempt.Taken.class);
        assertThat(table.take(job(2), List.of(Lock.exclusive(vm(1))))).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void refusalSaysWhoHoldsWhatAndTakesNothing() {
        LockTable table = taken(LockTable.EMPTY, job(1), Lock.exclusive(vm(2)));
        Attempt attempt = table.take(job(2), List.of(Lock.exclusive(vm(1)), Lock.exclusive(vm(2))));
        assertThat(attempt).isInstanceOfSatisfying(Attempt.Refused.class, refused -> {
            assertThat(refused.blocked()).singleElement().satisfies(b -> assertThat(b.owner())
                    .isEqualTo(job(1)));
            assertThat(refused.blocked().get(0)).hasToString("vm " + vm(2) + " is held by job " + job(1));
        });
    }

    @Test
    void aJobDoesNotBlockItselfAndMayStrengthenItsLock() {
        LockTable table = taken(LockTable.EMPTY, job(1), Lock.shared(vm(1)));
        LockTable stronger = taken(table, job(1), Lock.exclusive(vm(1)));
        assertThat(stronger.held()).containsExactly(new Held(Lock.exclusive(vm(1)), job(1)));
    }

    @Test
    void theOrderOfAskingDoesNotMatter() {
        List<Lock> wanted = new ArrayList<>(List.of(Lock.shared(vm(3)), Lock.exclusive(vm(1)), Lock.exclusive(vm(3))));
        List<Lock> ordered = Lock.inOrder(wanted);
        Collections.reverse(wanted);
        assertThat(Lock.inOrder(wanted)).isEqualTo(ordered).hasSize(2);
    }

    @Test
    void nothingIsEverHeldByTwoWriters() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LockTable table = LockTable.EMPTY;
            for (int step = 0; step < 60; step++) {
                table = randomStep(table, random);
                assertConsistent(table, seed);
            }
        }
    }

    private static LockTable randomStep(LockTable table, Random random) {
        JobId owner = job(random.nextInt(4));
        if (random.nextInt(3) == 0) {
            return table.release(owner);
        }
        List<Lock> wanted = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            VmId vm = vm(random.nextInt(4));
            wanted.add(random.nextBoolean() ? Lock.shared(vm) : Lock.exclusive(vm));
        }
        return table.take(owner, wanted) instanceof Attempt.Taken taken ? taken.next() : table;
    }

    private static void assertConsistent(LockTable table, int seed) {
        for (Held one : table.held()) {
            for (Held other : table.held()) {
                assertThat(one != other && one.lock().conflicts(other.lock()))
                        .as("seed %d: %s", seed, table)
                        .isFalse();
            }
        }
    }

    private static LockTable taken(LockTable table, JobId owner, Lock... wanted) {
        return ((Attempt.Taken) table.take(owner, List.of(wanted))).next();
    }

    private static JobId job(int number) {
        return new JobId(new UUID(1, number));
    }

    private static VmId vm(int number) {
        return new VmId(new UUID(2, number));
    }
}
