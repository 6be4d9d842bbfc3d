package org.reeve.restapi.service.testing;

import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.testing.Kernel;
import org.reeve.dal.Sql;

/** The API over the real backend and a database of its own. */
public final class RealApi implements AutoCloseable {

    private final Kernel kernel;
    private final ApiServer server;
    private final Client client;

    /** @param features one class of every package of the backend that a test needs, beside the kernel */
    public RealApi(Class<?>... features) {
        this.kernel = Kernel.with(weld -> weld.addExtension(new ResteasyCdiExtension())
                .addPackages(false, features)
                .addBeanClasses(ApiServer.BEANS));
        this.server = new ApiServer(kernel.bean(SignOn.class), kernel.bean(Changes.class));
        this.client = new Client(server);
    }

    public Kernel kernel() {
        return kernel;
    }

    public Client client() {
        return client;
    }

    public void sql(String statement, Object... arguments) {
        kernel.database().transactions().run(() -> kernel.bean(Sql.class).run(statement, arguments));
    }

    @Override
    public void close() {
        server.close();
        kernel.close();
    }
}
