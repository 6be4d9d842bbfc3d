package org.reeve.restapi.service.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.service.console.ConsoleTickets;

/** Offers what a test already has to injection. */
final class GivenBeans implements Extension {

    private final Backend backend;
    private final SignOn signOn;
    private final Changes changes;
    private final Wording wording;
    private final ConsoleTickets tickets;

    GivenBeans(Backend backend, SignOn signOn, Changes changes, Wording wording, ConsoleTickets tickets) {
        this.backend = backend;
        this.signOn = signOn;
        this.changes = changes;
        this.wording = wording;
        this.tickets = tickets;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        add(discovery, Backend.class, backend);
        add(discovery, SignOn.class, signOn);
        add(discovery, Changes.class, changes);
        add(discovery, Wording.class, wording);
        add(discovery, ConsoleTickets.class, tickets);
    }

    private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, T bean) {
        discovery.<T>addBean().addType(type).scope(ApplicationScoped.class).createWith(context -> bean);
    }
}
