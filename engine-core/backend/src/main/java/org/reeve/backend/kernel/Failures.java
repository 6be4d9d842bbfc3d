package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Request;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of orders that broke inside the engine, in a transaction of its own: the order's is gone by then. What is refused was
 * answered to whoever asked and concerns nobody else, so no event tells of it, as in oVirt.
 */
@ApplicationScoped
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Transactions transactions;
    private final SqlStores stores;

    @Inject
    Failures(Transactions transactions, SqlStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Failures() {
        this(null, null);
    }

    <O extends Request> void tell(Caller caller, Spec<O> spec, O order, RuntimeException broken) {
        spec.failure().ifPresent(failure -> {
            try {
                tell(
                        caller,
                        failure.apply(order),
                        spec.permits().getFirst().target().apply(order));
            } catch (RuntimeException second) {
                // The database is gone, for one: then the log has to do, which is told of the first by who catches it.
                second.addSuppressed(broken);
                LOG.warn("not told of a failure: action={}", spec.name(), second);
            }
        });
    }

    private void tell(Caller caller, EventType type, Target about) {
        transactions.run(() -> stores.within(
                caller, store -> store.log(type, facts(about, store).with("cause", "internal error"))));
    }

    private static Facts facts(Target about, Store store) {
        Optional<String> column =
                switch (about.type()) {
                    case VM, HOST, TEMPLATE, CLUSTER, DATA_CENTER, STORAGE_DOMAIN, NETWORK, MAC_POOL, VNIC_PROFILE ->
                        Optional.of("name");
                    case DISK -> Optional.of("alias");
                    default -> Optional.empty();
                };
        String kind = about.type().name().toLowerCase(Locale.ROOT);
        return column.flatMap(name -> store.sql()
                        .first(
                                "select " + name + " from " + kind + " where id = ?",
                                row -> row.getString(1),
                                about.id()))
                .map(name -> Facts.about(kind, about.id(), name))
                .orElse(Facts.none());
    }
}
