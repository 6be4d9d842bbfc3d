package org.reeve.backend.testing;

import java.util.UUID;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;

/** A fake host in the default cluster, for tests that run machines. */
public final class HostInCluster {

    private final HostId host = new HostId(UUID.randomUUID());
    private final ClusterId cluster;
    private final FakeGuests guests;

    /** The first host, with which the engine is started. */
    public HostInCluster(TestEngine engine) {
        this(engine, "h1", engine::start);
    }

    /** A further host. */
    public HostInCluster(TestEngine engine, String name) {
        this(engine, name, () -> {});
    }

    private HostInCluster(TestEngine engine, String name, Runnable start) {
        guests = new FakeGuests(engine.hosts(), host);
        start.run();
        cluster = engine.run(() -> engine.sql()
                .first("select id from cluster", row -> new ClusterId(row.getObject(1, UUID.class)))
                .orElseThrow());
        engine.run(() -> {
            engine.sql()
                    .run(
                            "insert into host (id, cluster_id, name, address) values (?, ?, ?, ?)",
                            host,
                            cluster,
                            name,
                            name);
            engine.sql().run("insert into host_wanted (host_id) values (?)", host);
            engine.sql().run("insert into host_seen (host_id) values (?)", host);
            engine.bean(Stores.class).within(Engine.caller(), store -> store.want(host, true));
            return true;
        });
        TestEngine.eventually("host up", () -> engine.run(() -> engine.sql()
                        .first("select status from host_seen where host_id = ?", row -> row.getString(1), host))
                .filter("UP"::equals)
                .isPresent());
    }

    public HostId id() {
        return host;
    }

    public ClusterId cluster() {
        return cluster;
    }

    public FakeGuests guests() {
        return guests;
    }
}
