package org.reeve.restapi.service.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Origins;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.Wording;

/** Offers what a test already has to injection. */
final class GivenBeans implements Extension {

    private final Backend backend;
    private final SignOn signOn;
    private final Changes changes;
    private final Wording wording;

    GivenBeans(Backend backend, SignOn signOn, Changes changes, Wording wording) {
        this.backend = backend;
        this.signOn = signOn;
        this.changes = changes;
        this.wording = wording;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        add(discovery, Backend.class, backend);
        add(discovery, SignOn.class, signOn);
        add(discovery, Changes.class, changes);
        add(discovery, Wording.class, wording);
        add(discovery, Origins.class, origin -> false);
    }

    private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, T bean) {
        discovery.<T>addBean().addType(type).scope(ApplicationScoped.class).createWith(context -> bean);
    }
}
