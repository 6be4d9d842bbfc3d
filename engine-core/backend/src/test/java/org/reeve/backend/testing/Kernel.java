package org.reeve.backend.testing;

import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.reeve.backend.api.Backend;
import org.reeve.backend.kernel.Catalogue;
import org.reeve.dal.testing.Database;

/** The kernel over a database of its own, with fake hosts and whatever beans a test adds. */
public final class Kernel implements AutoCloseable {

    private final Database database;

    private Kernel(Database database) {
        this.database = database;
    }

    public static Kernel with(Class<?>... beans) {
        return with(weld -> weld.addBeanClasses(beans));
    }

    /** @param more what stands on the kernel: packages, beans, extensions */
    public static Kernel with(Consumer<Weld> more) {
        Database database = Database.fresh();
        Weld weld = database.weld().addPackages(false, Catalogue.class).addBeanClasses(FakeHosts.class, NoWishes.class);
        more.accept(weld);
        return new Kernel(database.start(weld));
    }

    public Backend backend() {
        return bean(Backend.class);
    }

    public FakeHosts hosts() {
        return bean(FakeHosts.class);
    }

    public <T> T bean(Class<T> type) {
        return database.bean(type);
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
