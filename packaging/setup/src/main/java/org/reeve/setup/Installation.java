package org.reeve.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.reeve.dbscripts.Schema;

/** One home and the commands a person gives it. */
final class Installation implements AutoCloseable {

    private static final int ENGINE_STEPS = 9;
    private static final int ALL_STEPS = 18;
    private static final long NEEDED_BYTES = 3L << 30;

    private final Home home;
    private final Notes notes;
    private final ServiceUser user = new ServiceUser("reeve");
    private final Pki pki;
    private final Database database;
    private final Administrator administrator;
    private final Engine engine;
    private final Libvirt libvirt;
    private final HostAgent agent;
    private final Api api;
    private final PrintStream out;

    Installation(Home home, Optional<String> databaseUrl, PrintStream out) {
        this.home = home;
        this.out = out;
        this.notes = new Notes(home.notes());
        if (home.exists()) {
            databaseUrl.ifPresent(url -> notes.put("db.url.given", url));
        }
        this.pki = new Pki(home.pki());
        this.database = new Database(home, notes, user);
        this.administrator = new Administrator(home.passwordFile(), database);
        this.engine = new Engine(home, notes, user, database, pki);
        this.libvirt = new Libvirt(home);
        this.agent = new HostAgent(home, notes, pki);
        this.api = new Api(engine::https, pki, administrator::password);
    }

    static Installation create(Home home, Optional<String> databaseUrl, PrintStream out) {
        if (!home.exists() && home.freeBytes() < NEEDED_BYTES) {
            throw new Failure("Not enough disk space for %s: %d MiB free, %d MiB needed."
                    .formatted(home.root(), home.freeBytes() >> 20, NEEDED_BYTES >> 20));
        }
        home.create();
        return new Installation(home, databaseUrl, out);
    }

    /**
     * From whatever is there to a running guest.
     *
     * @param fresh nothing was there: when this fails, nothing will be
     */
    void quickstart(Checkout checkout, boolean engineOnly, boolean fresh) {
        try {
            everything(checkout, engineOnly);
        } catch (Failure failed) {
            throw fresh ? takenBack(failed) : failed;
        }
    }

    private Failure takenBack(Failure failed) {
        Path logs = home.rescueLogs();
        Guests.destroyAll(home);
        agent.stop();
        engine.stop();
        database.stop();
        libvirt.stop();
        home.remove();
        return new Failure(
                failed.getMessage() + " Nothing is left in " + home.root() + "; the logs are in " + logs + ".", failed);
    }

    private void everything(Checkout checkout, boolean engineOnly) {
        Progress progress = new Progress(out, engineOnly ? ENGINE_STEPS : ALL_STEPS);
        startEngine(progress, checkout);
        if (!engineOnly) {
            progress.step("Start libvirt", libvirt::start);
            progress.step("Host agent", () -> agent.install(checkout.agent()));
            progress.step("Start the host agent", agent::start);
            Estate estate = new Estate(api, home, agent);
            progress.step("Data center and cluster", estate::dataCenter);
            progress.step("Add this machine as a host", estate::host);
            progress.step("Local storage domain", estate::storage);
            progress.step("Guest image", () -> Guest.build(checkout, home));
            progress.step("Create the virtual machine", estate::vm);
            progress.step("Start it and hear from the guest", () -> {
                String started = estate.start();
                String report = estate.guestReport();
                return started.equals(Progress.ALREADY) ? started : report;
            });
            if (Emulation.inUse()) {
                progress.say("Guests run emulated: /dev/kvm cannot serve on this machine, so they are slow but real.");
            }
        }
        if (progress.changed()) {
            out.printf(Locale.ROOT, "%nDone in %.1f s.%n", progress.elapsed());
        } else {
            out.println("\nEverything was already running: nothing was changed.");
        }
        new Status(home, api, administrator, pki, engine, agent, database).print(out);
    }

    private void startEngine(Progress progress, Checkout checkout) {
        progress.step("Service user", user::ensure);
        progress.step("Software", () -> Software.install(checkout, home));
        progress.step(
                "Database software",
                () -> database.embedded()
                        ? PostgresBinaries.of(home).ensure(checkout.postgres())
                        : "given by --db-url");
        progress.step("Start the database", database::start);
        progress.step(
                "Certificates",
                () -> pki.ensure(Pki.hostName(), notes.remember("web.keystore.password", () -> Secrets.password(24))));
        progress.step("Database schema", this::migrate);
        progress.step("Administrator", administrator::ensure);
        progress.step("Engine archive", () -> engine.install(checkout.ear()));
        progress.step("Start the engine", () -> engine.start(api));
    }

    private String migrate() {
        Schema schema = Schema.in(database.url(), database.userName(), database.password());
        try {
            String before = schema.version();
            String now = schema.migrate();
            return now.equals(before) ? Progress.ALREADY : "version " + now;
        } catch (FlywayException other) {
            throw new Failure(
                    "The database cannot be brought to this build's schema: "
                            + other.getMessage().lines().findFirst().orElse("no reason was given"),
                    other);
        }
    }

    /** Starts what was stopped, with what is installed. */
    void start() {
        needHome();
        Progress progress = new Progress(out, notes.get("agent.port").isPresent() ? 4 : 2);
        progress.step("Start the database", database::start);
        progress.step("Start the engine", () -> engine.start(api));
        if (notes.get("agent.port").isPresent()) {
            progress.step("Start libvirt", libvirt::start);
            progress.step("Start the host agent", agent::start);
        }
    }

    /** Stops the agent, the engine and the database. Guests go on running. */
    void stop() {
        needHome();
        Progress progress = new Progress(out, 3);
        progress.step("Stop the host agent", () -> {
            agent.stop();
            return "guests go on";
        });
        progress.step("Stop the engine", () -> {
            engine.stop();
            return "stopped";
        });
        progress.step("Stop the database", () -> {
            database.stop();
            return "stopped";
        });
    }

    void destroy() {
        needHome();
        Guests.destroyAll(home);
        stop();
        libvirt.stop();
        home.remove();
        out.println("Removed " + home.root() + ".");
    }

    void logs() {
        needHome();
        for (Daemon daemon : List.of(engine.daemon(), agent.daemon())) {
            out.println(daemon.log());
        }
        out.println(home.database().resolve("postgresql.log"));
    }

    ObjectNode status() {
        return new Status(home, api, administrator, pki, engine, agent, database).json();
    }

    void printStatus() {
        needHome();
        new Status(home, api, administrator, pki, engine, agent, database).print(out);
    }

    void needHome() {
        if (!home.exists()) {
            throw new Failure("Nothing is installed in " + home.root() + ".");
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
