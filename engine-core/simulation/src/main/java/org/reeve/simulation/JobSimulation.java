package org.reeve.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.logic.job.JobStep;
import org.reeve.logic.job.Outcome;
import org.reeve.logic.job.Phase;
import org.reeve.logic.job.Stage;
import org.reeve.logic.job.Stage.Kind;
import org.reeve.logic.job.StagePlan;
import org.reeve.logic.lock.Lock;
import org.reeve.logic.lock.LockTable;
import org.reeve.model.job.JobId;
import org.reeve.model.vm.VmId;

/**
 * Many jobs over few objects, several runners that crash between any two steps, and agents that remember answered keys. In
 * the end every job has ended or waits for a person, and nothing is locked by a job that is over.
 */
public final class JobSimulation {

    private static final int OBJECTS = 4;
    private static final int JOBS = 12;
    private static final int RUNNERS = 3;

    /** One row of the job table, and what the job has really done to the world. */
    private static final class Job {
        private final JobId id;
        private final StagePlan plan;
        private final List<Lock> locks;
        private final Set<String> effects = new HashSet<>();
        private Phase phase;
        private boolean taken;

        private Job(JobId id, StagePlan plan, List<Lock> locks) {
            this.id = id;
            this.plan = plan;
            this.locks = locks;
            this.phase = JobStep.start(plan);
        }
    }

    private final World world;
    private final double trouble;
    private final Map<JobId, Job> rows = new TreeMap<>();
    private final List<Job> waiting = new ArrayList<>();
    private LockTable locks = LockTable.EMPTY;
    private boolean calm;

    private JobSimulation(long seed) {
        world = new World(seed);
        trouble = world.fraction() * 0.5;
        for (int i = 0; i < JOBS; i++) {
            waiting.add(job(i));
        }
    }

    /** @throws Violation with the story of the run */
    public static void run(long seed) {
        JobSimulation simulation = new JobSimulation(seed);
        try {
            simulation.run();
        } catch (Violation violation) {
            throw new Violation("seed " + seed + ": " + violation.getMessage() + "\n" + simulation.world.story());
        }
    }

    private void run() {
        for (int i = 0; i < RUNNERS; i++) {
            runner();
        }
        asker();
        world.run(Duration.ofSeconds(60));
        calm = true;
        world.run(Duration.ofSeconds(120));
        if (!waiting.isEmpty() && rows.values().stream().noneMatch(job -> job.phase instanceof Phase.Stuck)) {
            throw new Violation("jobs never began though nothing is stuck");
        }
        rows.values().forEach(this::checkEnd);
    }

    private Job job(int number) {
        List<Stage> stages = new ArrayList<>();
        int length = world.below(5);
        int pivot = world.below(length + 1);
        for (int i = 0; i < length; i++) {
            Kind kind = Kind.values()[world.below(Kind.values().length)];
            boolean effect = kind == Kind.CALL || kind == Kind.WRITE;
            stages.add(new Stage("s" + i, kind, effect && i < pivot));
        }
        List<Lock> wanted = new ArrayList<>();
        for (int i = world.below(3); i >= 0; i--) {
            VmId object = new VmId(new UUID(2, world.below(OBJECTS)));
            wanted.add(world.chance(0.5) ? Lock.shared(object) : Lock.exclusive(object));
        }
        return new Job(new JobId(new UUID(3, number)), new StagePlan(stages, pivot), wanted);
    }

    /** A user who asks again when told that an object is locked. */
    private void asker() {
        world.after(world.between(10, 800), this::asker);
        if (waiting.isEmpty()) {
            return;
        }
        Job job = waiting.get(world.below(waiting.size()));
        if (locks.take(job.id, job.locks) instanceof LockTable.Attempt.Taken taken) {
            locks = taken.next();
            rows.put(job.id, job);
            waiting.remove(job);
            store(job, job.phase);
        }
    }

    private void runner() {
        List<Job> due = rows.values().stream()
                .filter(job -> job.phase.runnable() && !job.taken)
                .toList();
        if (due.isEmpty()) {
            world.after(world.between(10, 200), this::runner);
            return;
        }
        Job job = due.get(world.below(due.size()));
        job.taken = true;
        world.after(world.between(1, 300), () -> runStage(job));
    }

    private void runStage(Job job) {
        world.after(world.between(1, 50), this::runner);
        job.taken = false;
        if (strikes()) {
            world.tell(job.id + " crash before " + job.phase);
            return;
        }
        Stage stage = job.plan.stage(job.phase.stageName());
        Outcome outcome = outcome();
        boolean acted = outcome instanceof Outcome.Ok || stage.kind() == Kind.CALL && world.chance(0.5);
        boolean crashAfter = strikes();
        if (crashAfter && stage.kind() == Kind.WRITE) {
            return;
        }
        if (acted) {
            act(job, stage);
        }
        if (!crashAfter) {
            store(job, JobStep.advance(job.plan, job.phase, outcome));
        }
    }

    private Outcome outcome() {
        if (!strikes()) {
            return new Outcome.Ok();
        }
        return world.chance(0.5) ? new Outcome.Failed("no") : new Outcome.Retry("later");
    }

    private void act(Job job, Stage stage) {
        if (stage.kind() == Kind.AWAIT || stage.kind() == Kind.ALLOW) {
            return;
        }
        if (locks.held().stream().noneMatch(held -> held.owner().equals(job.id))) {
            throw new Violation(job.id + " acts without its locks");
        }
        if (job.phase instanceof Phase.Back) {
            job.effects.remove(stage.name());
        } else {
            job.effects.add(stage.name());
        }
    }

    /** The row and, when the job has ended, its locks change in one transaction. */
    private void store(Job job, Phase phase) {
        world.tell(job.id + " " + phase);
        job.phase = phase;
        if (phase.ended()) {
            locks = locks.release(job.id);
        }
        locks.held().forEach(held -> {
            if (rows.get(held.owner()) == null || rows.get(held.owner()).phase.ended()) {
                throw new Violation("a lock without a live owner: " + held);
            }
        });
    }

    private boolean strikes() {
        return !calm && world.chance(trouble);
    }

    private void checkEnd(Job job) {
        long all = job.plan.stages().stream()
                .filter(stage -> stage.kind() == Kind.CALL || stage.kind() == Kind.WRITE)
                .count();
        boolean right =
                switch (job.phase) {
                    case Phase.Done done -> job.effects.size() == all;
                    case Phase.RolledBack back -> job.effects.isEmpty();
                    case Phase.Stuck stuck -> true;
                    case Phase.Forward f -> false;
                    case Phase.Back b -> false;
                    case Phase.GivenUp g -> false;
                };
        if (!right) {
            throw new Violation(job.id + " ended as " + job.phase + " with effects " + job.effects + " of " + job.plan);
        }
    }
}
