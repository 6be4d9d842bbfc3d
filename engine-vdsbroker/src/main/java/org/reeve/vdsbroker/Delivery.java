package org.reeve.vdsbroker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.reeve.agent.protocol.Marks;

/**
 * How a call is sent.
 *
 * @param key names the work, so that the agent does it once however often it is asked
 * @param order the number of an order about a virtual machine within the host's boot
 * @param correlation the flow this call belongs to, for the logs of both sides; may be empty
 * @param timeout how long to wait for the answer
 */
public record Delivery(Optional<String> key, OptionalLong order, String correlation, Duration timeout) {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    public Delivery {
        requireNonNull(key);
        requireNonNull(order);
        requireNonNull(correlation);
        requireNonNull(timeout);
    }

    public static Delivery plain() {
        return new Delivery(Optional.empty(), OptionalLong.empty(), "", PATIENCE);
    }

    public Delivery within(Duration limit) {
        return new Delivery(key, order, correlation, limit);
    }

    public Delivery once(String work) {
        return new Delivery(Optional.of(work), order, correlation, timeout);
    }

    public Delivery numbered(long number) {
        return new Delivery(key, OptionalLong.of(number), correlation, timeout);
    }

    public Delivery in(String flow) {
        return new Delivery(key, order, flow, timeout);
    }

    Marks marks() {
        return new Marks(key, order, Optional.of(correlation).filter(flow -> !flow.isEmpty()));
    }
}
