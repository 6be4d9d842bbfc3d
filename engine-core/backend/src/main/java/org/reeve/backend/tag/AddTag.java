package org.reeve.backend.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.tag.Tag;
import org.reeve.dal.tag.Tags;
import org.reeve.model.event.EventType;
import org.reeve.model.tag.TagId;
import org.reeve.model.user.ActionGroup;

/** Adds a tag to the tree. */
@Dependent
public class AddTag implements Action<AddTag.Order, AddTag.Order> {

    public record Order(Naming naming, TagId parent) implements Request {}

    private final Tags tags;
    private final TagRules rules;

    @Inject
    public AddTag(Tags tags, TagRules rules) {
        this.tags = tags;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("tag.add", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> TagRules.tree())
                .failing(EventType.USER_ADD_TAG_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.naming(order.naming(), Optional.empty()).and(rules.there(order.parent()));
    }

    @Override
    public Order begin(Order order, Store store) {
        Tag added = new Tag(
                new TagId(UUID.randomUUID()),
                order.parent(),
                order.naming().name().orElseThrow(),
                order.naming().description().orElse(""));
        tags.add(added);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADD_TAG, Facts.about(added.id(), added.name()));
        return order;
    }
}
