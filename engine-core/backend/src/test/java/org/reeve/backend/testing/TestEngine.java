package org.reeve.backend.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.weld.environment.se.Weld;
import org.reeve.backend.api.Backend;
import org.reeve.backend.engine.Engines;
import org.reeve.dal.Sql;
import org.reeve.dal.testing.Database;

/** A whole engine, with writers, monitoring and clean-up, over a database of its own and fake hosts. */
public final class TestEngine implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Database database;
    private final Consumer<Weld> more;

    private TestEngine(Database database, Consumer<Weld> more) {
        this.database = database;
        this.more = more;
    }

    /** With every bean of the backend, and those of the test. */
    public static TestEngine with(Class<?>... beans) {
        return with(weld -> weld.addBeanClasses(beans));
    }

    /** @param more what stands on the backend: beans, extensions */
    public static TestEngine with(Consumer<Weld> more) {
        return new TestEngine(Database.fresh(), more).begin();
    }

    private TestEngine begin() {
        Weld weld = database.weld().addBeanClasses(AllBeans.ofTheBackend()).addBeanClasses(FakeHosts.class);
        more.accept(weld);
        database.start(weld);
        return this;
    }

    /** Stops the engine with all its beans and begins anew over the same rows; it is not started. */
    public TestEngine again() {
        bean(Engines.class).stop();
        database.stop();
        return begin();
    }

    public TestEngine start() {
        bean(Engines.class).start();
        return this;
    }

    public Backend backend() {
        return bean(Backend.class);
    }

    public FakeHosts hosts() {
        return bean(FakeHosts.class);
    }

    public Sql sql() {
        return bean(Sql.class);
    }

    public <T> T bean(Class<T> type) {
        return database.bean(type);
    }

    public Database database() {
        return database;
    }

    public <T> T run(Supplier<T> work) {
        return database.transactions().run(work);
    }

    /** @throws AssertionError when it does not become true in time */
    public static void eventually(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError(what + " did not happen within " + LIMIT);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        bean(Engines.class).stop();
        database.close();
    }
}
