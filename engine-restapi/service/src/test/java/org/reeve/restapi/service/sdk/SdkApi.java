package org.reeve.restapi.service.sdk;

import static org.ovirt.engine.sdk4.ConnectionBuilder.connection;

import java.util.UUID;
import org.ovirt.engine.sdk4.Connection;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.types.Cluster;
import org.ovirt.engine.sdk4.types.DataCenter;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.FakeStorage;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.testing.RealApi;

/** The published Java client, unmodified, on the whole API over a real backend and database, with one imagined host that is up. */
final class SdkApi implements AutoCloseable {

    static final HostId HOST = new HostId(UUID.randomUUID());

    private final RealApi api = new RealApi();
    private final Connection connection;

    SdkApi() {
        new FakeGuests(api.engine().hosts(), HOST);
        new FakeStorage(api.engine().hosts()).on(HOST);
        api.engine().start();
        api.sql("update data_center set local = true");
        api.sql("insert into host (id, cluster_id, name, address) select ?, id, 'h1', 'h1' from cluster", HOST);
        api.sql("insert into host_wanted (host_id) values (?)", HOST);
        api.sql("insert into host_seen (host_id) values (?)", HOST);
        api.engine().run(() -> {
            api.engine().bean(Stores.class).within(Engine.caller(), store -> store.want(HOST, true));
            return true;
        });
        TestEngine.eventually("host up", () -> api.count("select count(*) from host_seen where status = 'UP'") == 1);
        connection = connection()
                .url(api.uri("/api"))
                .user("admin@internal")
                .password("secret:1")
                .build();
    }

    SystemService system() {
        return connection.systemService();
    }

    /** The data center that every installation begins with. */
    DataCenter dataCenter() {
        return system().dataCentersService()
                .list()
                .search("name=Default")
                .send()
                .dataCenters()
                .getFirst();
    }

    Cluster cluster() {
        return system().clustersService()
                .list()
                .search("name=Default")
                .send()
                .clusters()
                .getFirst();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (Exception e) {
            throw new AssertionError("the client could not sign off", e);
        } finally {
            api.close();
        }
    }
}
