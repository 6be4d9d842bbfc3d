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
 * @param boot the boot the number counts in: an agent in another one refuses the order as stale
 * @param correlation the flow this call belongs to, for the logs of both sides; may be empty
 * @param timeout how long to wait for the answer
 */
public record Delivery(
        Optional<String> key, OptionalLong order, Optional<String> boot, String correlation, Duration timeout) {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    public Delivery {
        requireNonNull(key);
        requireNonNull(order);
        requireNonNull(boot);
        requireNonNull(correlation);
        requireNonNull(timeout);
    }

    /** An order that counts in whatever boot it arrives. */
    public Delivery(Optional<String> key, OptionalLong order, String correlation, Duration timeout) {
        this(key, order, Optional.empty(), correlation, timeout);
    }

    public static Delivery plain() {
        return new Delivery(Optional.empty(), OptionalLong.empty(), "", PATIENCE);
    }

    public Delivery within(Duration limit) {
        return new Delivery(key, order, boot, correlation, limit);
    }

    public Delivery once(String work) {
        return new Delivery(Optional.of(work), order, boot, correlation, timeout);
    }

    public Delivery numbered(long number) {
        return new Delivery(key, OptionalLong.of(number), boot, correlation, timeout);
    }

    /** Without this an order decided before a reboot could be carried out after it. */
    public Delivery meantFor(String hostBoot) {
        return new Delivery(key, order, Optional.of(hostBoot), correlation, timeout);
    }

    public Delivery in(String flow) {
        return new Delivery(key, order, boot, flow, timeout);
    }

    Marks marks() {
        return new Marks(key, order, boot, Optional.of(correlation).filter(flow -> !flow.isEmpty()));
    }
}
