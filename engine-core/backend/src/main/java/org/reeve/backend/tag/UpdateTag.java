package org.reeve.backend.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
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

/** Renames a tag, or moves it with all that is below it. */
@Dependent
public class UpdateTag implements Action<UpdateTag.Order, UpdateTag.Order> {

    /** What is absent stays as it is. */
    public record Order(TagId tag, Naming naming, Optional<TagId> parent) implements Request {}

    private final Tags tags;
    private final TagRules rules;

    @Inject
    public UpdateTag(Tags tags, TagRules rules) {
        this.tags = tags;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("tag.update", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> TagRules.tree())
                .failing(EventType.USER_UPDATE_TAG_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict there = rules.there(order.tag()).and(TagRules.notTheRoot(order.tag()));
        if (!there.granted()) {
            return there;
        }
        return rules.naming(order.naming(), Optional.of(order.tag()))
                .and(order.parent().map(parent -> mayMove(order, parent, store)).orElse(Verdict.ok()));
    }

    private Verdict mayMove(Order order, TagId parent, Store store) {
        return rules.there(parent)
                .and(Verdict.refuseIf(TagRules.within(parent, order.tag(), store), "tag.below-itself"));
    }

    @Override
    public Order begin(Order order, Store store) {
        Tag changed = tags.find(order.tag()).orElseThrow();
        String name = order.naming().name().orElse(changed.name());
        String description = order.naming().description().orElse(changed.description());
        boolean described = !name.equals(changed.name()) || !description.equals(changed.description());
        Optional<TagId> moved =
                order.parent().filter(parent -> !changed.parent().equals(Optional.of(parent)));
        changed.describe(name, description);
        moved.ifPresent(changed::move);
        tags.save(changed);
        store.changed(changed.id());
        if (described || moved.isEmpty()) {
            store.log(EventType.USER_UPDATE_TAG, Facts.about(changed.id(), name));
        }
        moved.flatMap(tags::find)
                .ifPresent(parent -> store.log(
                        EventType.USER_MOVE_TAG, Facts.about(changed.id(), name).with("parent", parent.name())));
        return order;
    }
}
