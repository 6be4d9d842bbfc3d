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

    public HostInCluster(TestEngine engine) {
        guests = new FakeGuests(engine.hosts(), host);
        engine.start();
        cluster = engine.run(() -> engine.sql()
                .first("select id from cluster", row -> new ClusterId(row.getObject(1, UUID.class)))
                .orElseThrow());
        engine.run(() -> {
            engine.sql()
                    .run("insert into host (id, cluster_id, name, address) values (?, ?, 'h1', 'h1')", host, cluster);
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
