package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.JobsQuery;
import org.reeve.backend.job.ListJobs;
import org.reeve.backend.job.StepView;
import org.reeve.backend.testing.Kernel;
import org.reeve.backend.testing.People;
import org.reeve.dal.Sql;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.job.Choice;
import org.reeve.model.host.HostId;
import org.reeve.model.job.StepStatus;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.vdsbroker.AgentRefused;

class JobsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId HOST = new HostId(new UUID(1, 1));
    private static final VmId VM = new VmId(new UUID(1, 2));
    private static final List<String> DONE = List.of("begun", "first", "second", "third", "last");

    private static final List<String> FINISHED = List.of(
            "0 begin write FINISHED",
            "1 first write FINISHED",
            "2 second write FINISHED",
            "3 put call FINISHED",
            "4 seen await FINISHED",
            "5 third write FINISHED",
            "6 last write FINISHED");
    private static final List<String> UNDONE = List.of("begun", "first", "second", "unfirst", "unbegun");
    private static final List<String> TAKEN_BACK = List.of(
            "0 begin write ABORTED",
            "1 first write ABORTED",
            "2 second write FINISHED",
            "3 put call ABORTED",
            "4 seen await FINISHED",
            "5 third write FAILED");

    private static final VmSight UP = new VmSight(VmStatus.UP, Optional.of(HOST), Wish.UP, true, Optional.empty());

    private static Kernel kernel;
    private static MacPoolId pool;
    private static Sql sql;

    @BeforeAll
    static void start() {
        kernel = Kernel.with(Shelf.class, CrashingRows.class, ListJobs.class);
        sql = kernel.bean(Sql.class);
        pool = run(() -> {
            sql.run(
                    "create table job_note (id uuid primary key, at timestamptz not null default clock_timestamp(), what text)");
            return sql.first("select id from mac_pool", row -> new MacPoolId(row.getObject(1, UUID.class)))
                    .orElseThrow();
        });
        kernel.hosts().connect(HOST);
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    @BeforeEach
    void tidy() {
        CrashingRows.never();
        kernel.hosts().around(() -> {}, () -> {});
        kernel.hosts().forget();
        kernel.hosts().answer(Shelf.Put.class, put -> "done");
        kernel.hosts().answer(Shelf.Take.class, take -> "done");
        kernel.bean(Sightings.class).saw(VM, UP);
        run(() -> sql.run("delete from job_note"));
        run(() -> sql.run("delete from job"));
    }

    @Test
    void runsEveryStageOnceAndGivesTheLocksBack() {
        Accepted accepted = order("");
        assertThat(accepted.created()).contains(pool.value());
        assertThat(end(accepted).status()).isEqualTo(JobState.Status.DONE);
        assertThat(notes()).isEqualTo(DONE);
        assertThat(locks()).isZero();
        assertThat(steps()).isEqualTo(FINISHED);
        assertThat(kernel.backend().ask(People.admin(), JobsQuery.newest()))
                .singleElement()
                .satisfies(job -> assertThat(job.steps())
                        .hasSize(FINISHED.size())
                        .allSatisfy(step -> assertThat(step.ended()).hasValueSatisfying(end -> assertThat(end)
                                .isAfterOrEqualTo(step.started().orElseThrow()))));
    }

    @Test
    void tellsFromTheStartWhatIsStillToCome() {
        kernel.bean(Sightings.class).forget(VM);
        Accepted accepted = order("");
        assertThat(until(() -> view().steps().get(2).status() == StepStatus.FINISHED))
                .isTrue();
        List<StepView> waiting = view().steps();
        assertThat(waiting)
                .extracting(StepView::title)
                .containsExactly("begin", "first", "second", "put", "seen", "third", "last");
        assertThat(waiting.subList(5, 7))
                .allSatisfy(step -> assertThat(step.started()).isEmpty())
                .extracting(StepView::status)
                .containsOnly(StepStatus.UNKNOWN);
        kernel.bean(Sightings.class).saw(VM, UP);
        end(accepted);
        assertThat(view().steps())
                .extracting(StepView::id)
                .isEqualTo(waiting.stream().map(StepView::id).toList());
    }

    private static JobView view() {
        return kernel.backend().ask(People.admin(), JobsQuery.newest()).getFirst();
    }

    @Test
    void refusesWithoutTheRight() {
        assertThatThrownBy(() -> kernel.backend().run(People.stranger(), new Shelf.Order(pool, HOST, VM, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThat(notes()).isEmpty();
    }

    @Test
    void refusesWhatACheckObjectsTo() {
        assertThatThrownBy(() -> order("check")).isInstanceOf(Refused.class);
        assertThat(notes()).isEmpty();
        assertThat(jobs()).isZero();
    }

    @Test
    void refusesWhileAnotherJobHoldsTheLockAndSaysWho() {
        kernel.bean(Sightings.class).forget(VM);
        Accepted first = order("");
        assertThatThrownBy(() -> order(""))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message.facts())
                                .containsEntry("action", "shelf.fill")
                                .containsEntry("user", "admin")));
        kernel.bean(Sightings.class).saw(VM, UP);
        assertThat(end(first).status()).isEqualTo(JobState.Status.DONE);
        assertThat(end(order("")).status()).isEqualTo(JobState.Status.DONE);
    }

    @Test
    void wakesUpAtTheSightItWaitsFor() {
        kernel.bean(Sightings.class).forget(VM);
        Accepted accepted = order("");
        kernel.bean(Sightings.class).saw(VM, UP);
        assertThat(end(accepted).status()).isEqualTo(JobState.Status.DONE);
    }

    @Test
    void undoesBackwardsWhenAStageFailsBeforeThePivot() {
        JobState state = end(order("third"));
        assertThat(state.status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(state.cause()).hasValueSatisfying(cause -> assertThat(cause).contains("asked to fail in third"));
        assertThat(notes()).isEqualTo(UNDONE);
        assertThat(kernel.hosts().sent(Shelf.Take.class)).hasSize(1);
        assertThat(locks()).isZero();
        assertThat(steps()).isEqualTo(TAKEN_BACK);
        assertThat(run(() ->
                        sql.list("select text from event where name = 'MAC_POOL_ADD_FAILED'", row -> row.getString(1))))
                .anyMatch(text -> text.contains("asked to fail in third"));
    }

    @Test
    void undoesWhenAnAgentRefuses() {
        kernel.hosts().answer(Shelf.Put.class, put -> {
            throw new AgentRefused(1, "no room");
        });
        assertThat(end(order("")).status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(notes()).isEqualTo(UNDONE);
        assertThat(steps()).contains("3 put call FAILED").hasSize(4);
    }

    @Test
    void isStuckBehindThePivotUntilSomebodyDecides() {
        Accepted accepted = order("last");
        JobState stuck = end(accepted);
        assertThat(stuck.status()).isEqualTo(JobState.Status.STUCK);
        assertThat(locks()).isOne();
        assertThat(steps()).last().isEqualTo("6 last write FAILED");
        run(() -> {
            kernel.bean(JobRunner.class).resolve(accepted.job().orElseThrow(), Choice.GIVE_UP);
            return true;
        });
        assertThat(end(accepted).status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(locks()).isZero();
    }

    @Test
    void survivesACrashAtEveryPoint() {
        survivesCrashes("", DONE, FINISHED);
    }

    @Test
    void survivesACrashAtEveryPointOfTheWayBack() {
        survivesCrashes("third", UNDONE, TAKEN_BACK);
    }

    private void survivesCrashes(String fail, List<String> notes, List<String> steps) {
        for (int point = 1; ; point++) {
            tidy();
            AtomicInteger left = new AtomicInteger(point);
            Runnable mine = () -> {
                if (left.decrementAndGet() == 0) {
                    throw new CrashingRows.Crash();
                }
            };
            kernel.hosts().around(mine, mine);
            CrashingRows.at(mine);
            Accepted accepted;
            try {
                accepted = order(fail);
            } catch (CrashingRows.Crash crashed) {
                accepted = new Accepted(Optional.empty(), Optional.empty());
            }
            Accepted waited = accepted;
            boolean done = until(() -> left.get() <= 0
                    || waited.job().isPresent()
                            && kernel.bean(JobRunner.class)
                                    .state(waited.job().get())
                                    .orElseThrow()
                                    .ended());
            assertThat(done).isTrue();
            boolean crashed = left.get() <= 0;
            until(() -> kernel.bean(JobRunner.class).driven().isEmpty());
            CrashingRows.never();
            kernel.hosts().around(() -> {}, () -> {});
            kernel.bean(JobRunner.class).recover();
            assertThat(until(() -> run(() -> sql.first("select 1 from job where ended is null", row -> true))
                            .isEmpty()))
                    .isTrue();
            if (run(() -> sql.first("select 1 from job", row -> true)).isPresent()) {
                assertThat(notes()).as("crash at point %s", point).isEqualTo(notes);
                assertThat(steps()).as("crash at point %s", point).isEqualTo(steps);
                assertThat(kernel.hosts().sent(Shelf.Put.class).stream().filter(one -> !one.repeated()))
                        .hasSize(1);
            } else {
                assertThat(notes()).as("crash at point %s", point).isEmpty();
                assertThat(steps()).as("crash at point %s", point).isEmpty();
            }
            assertThat(locks()).isZero();
            if (!crashed) {
                assertThat(point).isGreaterThan(5);
                return;
            }
        }
    }

    private static Accepted order(String fail) {
        return kernel.backend().run(People.admin(), new Shelf.Order(pool, HOST, VM, fail));
    }

    private static JobState end(Accepted accepted) {
        return kernel.backend().await(accepted.job().orElseThrow(), LIMIT);
    }

    private static List<String> notes() {
        return run(() -> sql.list("select what from job_note order by at", row -> row.getString(1)));
    }

    private static List<String> steps() {
        return run(() -> sql.list(
                "select concat_ws(' ', ordinal, stage, kind, status) from job_step order by ordinal",
                row -> row.getString(1)));
    }

    private static long locks() {
        return run(() -> sql.first("select count(*) from job_lock", row -> row.getLong(1)))
                .orElseThrow();
    }

    private static long jobs() {
        return run(() -> sql.first("select count(*) from job", row -> row.getLong(1)))
                .orElseThrow();
    }

    private static <T> T run(java.util.function.Supplier<T> work) {
        return kernel.database().transactions().run(work);
    }

    private static boolean until(java.util.function.BooleanSupplier condition) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }
}
