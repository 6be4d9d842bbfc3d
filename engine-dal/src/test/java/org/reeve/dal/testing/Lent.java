package org.reeve.dal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.reeve.dal.Platform;

/** Makes the given platform a bean, in the place of the application server's. */
final class Lent implements Extension {

    private final Platform platform;

    Lent(Platform platform) {
        this.platform = platform;
    }

    void lend(@Observes AfterBeanDiscovery discovery) {
        discovery
                .addBean()
                .addType(Platform.class)
                .scope(ApplicationScoped.class)
                .createWith(context -> platform);
    }
}
