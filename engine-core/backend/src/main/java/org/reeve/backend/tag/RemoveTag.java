package org.reeve.backend.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.tag.TagId;
import org.reeve.model.user.ActionGroup;

/** Removes a tag with all that is below it; what carried them carries them no more. */
@Dependent
public class RemoveTag implements Action<RemoveTag.Order, RemoveTag.Order> {

    public record Order(TagId tag) implements Request {}

    private record Gone(TagId id, String name) {}

    private final TagRules rules;

    @Inject
    public RemoveTag(TagRules rules) {
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("tag.remove", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> TagRules.tree())
                .failing(EventType.USER_REMOVE_TAG_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.there(order.tag()).and(TagRules.notTheRoot(order.tag()));
    }

    @Override
    public Order begin(Order order, Store store) {
        List<Gone> gone = store.sql()
                .list(
                        """
                        with recursive below (id) as (
                            select ?::uuid union select t.id from tag t join below b on t.parent_id = b.id)
                        delete from tag t using below b where t.id = b.id returning t.id, t.name""",
                        row -> new Gone(new TagId(row.getObject("id", UUID.class)), row.getString("name")),
                        order.tag());
        gone.forEach(one -> {
            store.removed(one.id());
            store.log(EventType.USER_REMOVE_TAG, Facts.about(one.id(), one.name()));
        });
        return order;
    }
}
