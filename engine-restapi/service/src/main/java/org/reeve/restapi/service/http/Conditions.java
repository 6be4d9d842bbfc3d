package org.reeve.restapi.service.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Terms;

/** What the sender of the running request makes a condition of the orders in it. */
@RequestScoped
public class Conditions {

    private Optional<Key> key = Optional.empty();
    private Runnable still = () -> {};
    private int orders;

    private record Key(String key, String hash) {}

    /** The orders are carried out once, however often the request is sent with this key. */
    void once(String sent, String hash) {
        key = Optional.of(new Key(sent, hash));
    }

    /** Nothing is done unless this still holds behind the locks of the first order. */
    void still(Runnable condition) {
        still = condition;
    }

    /** The backend as the request may use it. */
    public Backend on(Backend backend) {
        return new ConditionedBackend(backend, this::next);
    }

    private Terms next() {
        int number = orders++;
        return new Terms(
                key.map(one -> new Terms.Once(one.key(), number, one.hash())),
                number == 0 ? still : Terms.NONE.still());
    }
}
