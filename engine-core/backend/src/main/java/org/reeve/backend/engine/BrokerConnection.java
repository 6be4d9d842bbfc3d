package org.reeve.backend.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.reeve.agent.protocol.tls.TlsFiles;
import org.reeve.vdsbroker.BrokerSettings;
import org.reeve.vdsbroker.Hosts;
import org.reeve.vdsbroker.NettyHosts;

/** Makes the broker that reaches hosts, with the engine's own certificate from its home. */
@ApplicationScoped
public class BrokerConnection {

    private static final String USUAL_HOME = "/var/lib/reeve";

    @Produces
    @ApplicationScoped
    Hosts hosts() {
        Path pki = Path.of(System.getProperty("reeve.home", USUAL_HOME), "pki");
        try {
            return new NettyHosts(
                    new TlsFiles(pki.resolve("engine-key.pem"), pki.resolve("engine.pem"), pki.resolve("ca.pem")),
                    BrokerSettings.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException("the engine's certificate cannot be read from " + pki, e);
        }
    }

    void close(@Disposes Hosts hosts) {
        hosts.close();
    }
}
