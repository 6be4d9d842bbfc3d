package org.reeve.backend.kernel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.backend.api.Request;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/**
 * What the door must know of an action before it lets an order in.
 *
 * @param name stored with jobs and shown to people as `vm.start`; never changed once released
 * @param permits all of them must be granted
 * @param locks taken together before the check, released when the action or its job ends
 * @param failure what is told of an order that broke inside the engine; a plan says itself what is told when its stages fail
 */
public record Spec<O extends Request>(
        String name,
        Class<O> order,
        List<Permit<O>> permits,
        Function<O, List<Lock>> locks,
        Optional<Function<O, EventType>> failure) {

    /** The right that is needed, and on what. */
    public record Permit<O>(Function<O, ActionGroup> group, Function<O, Target> target) {}

    public Spec {
        requireNonNull(order);
        permits = List.copyOf(permits);
        if (!name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of an action: " + name);
        }
    }

    public static <O extends Request> Builder<O> named(String name, Class<O> order) {
        return new Builder<>(name, order);
    }

    /** Collects a spec. */
    public static final class Builder<O extends Request> {

        private final String name;
        private final Class<O> order;
        private final List<Permit<O>> permits = new ArrayList<>();
        private Function<O, List<Lock>> locks = order -> List.of();
        private Optional<Function<O, EventType>> failure = Optional.empty();

        private Builder(String name, Class<O> order) {
            this.name = name;
            this.order = order;
        }

        public Builder<O> permit(ActionGroup group, Function<O, ? extends Id> object) {
            return permitOn(order -> group, order -> Target.of(object.apply(order)));
        }

        /** Needs the right on what only the order says, which may be the system. */
        public Builder<O> permitOn(ActionGroup group, Function<O, Target> target) {
            return permitOn(order -> group, target);
        }

        /** For orders that are about objects of several kinds, each of which asks for a right of its own. */
        public Builder<O> permitOn(Function<O, ActionGroup> group, Function<O, Target> target) {
            permits.add(new Permit<>(group, target));
            return this;
        }

        /** Needs the right on the system as a whole. */
        public Builder<O> permitOnSystem(ActionGroup group) {
            return permitOn(order -> group, order -> Target.system());
        }

        public Builder<O> locks(Function<O, List<Lock>> locks) {
            this.locks = locks;
            return this;
        }

        public Builder<O> failing(EventType told) {
            return failing(order -> told);
        }

        /** For orders that are about objects of several kinds, of whose failures different events tell. */
        public Builder<O> failing(Function<O, EventType> told) {
            this.failure = Optional.of(told);
            return this;
        }

        /** @throws IllegalStateException for an action everybody might run: forgetting the permission must not open the door */
        public Spec<O> build() {
            if (permits.isEmpty()) {
                throw new IllegalStateException(name + " asks for no permission");
            }
            return new Spec<>(name, order, permits, locks, failure);
        }
    }
}
