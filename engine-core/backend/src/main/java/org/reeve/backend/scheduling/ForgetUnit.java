package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.user.ActionGroup;

/** Would remove a unit that somebody brought along. All there are belong to the program, and those stay. */
@Dependent
public class ForgetUnit implements Action<ForgetUnit.Order, ForgetUnit.Order> {

    public record Order(UUID unit) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("policy-unit.remove", Order.class)
                .permitOnSystem(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return PolicyUnit.of(order.unit())
                .map(unit -> Verdict.refuse("scheduling.unit-internal", "unit", unit.title()))
                .orElseGet(() ->
                        Verdict.notFound("kernel.not-found", "kind", "scheduling policy unit", "id", order.unit()));
    }

    @Override
    public Order begin(Order order, Store store) {
        throw new IllegalStateException("unit=" + order.unit() + " is part of the program");
    }
}
