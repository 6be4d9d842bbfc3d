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
import org.reeve.dal.tag.Tags;
import org.reeve.logic.lock.Lock;
import org.reeve.model.tag.TagId;
import org.reeve.model.user.ActionGroup;

/** Gives an object a tag. To one that has it already nothing happens, which is told as a warning. */
@Dependent
public class AttachTag implements Action<AttachTag.Order, AttachTag.Order> {

    public record Order(TagId tag, Tagged kind, UUID object) implements Request {}

    private final Tags tags;
    private final TagRules rules;

    @Inject
    public AttachTag(Tags tags, TagRules rules) {
        this.tags = tags;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("tag.attach", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> List.of(Lock.shared(order.tag())))
                .failing(order -> order.kind().failed().attached())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict object = order.kind().name(order.object(), store).isPresent()
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", order.kind().word(), "id", order.object());
        return rules.there(order.tag()).and(object);
    }

    @Override
    public Order begin(Order order, Store store) {
        Tagged kind = order.kind();
        boolean fresh = store.sql()
                        .run(
                                "insert into %s (%s, tag_id) values (?, ?) on conflict do nothing"
                                        .formatted(kind.table(), kind.column()),
                                order.object(),
                                order.tag())
                > 0;
        store.created(order.tag());
        if (fresh) {
            store.changed(kind.id(order.object()));
        }
        store.log(
                fresh ? kind.told().attached() : kind.told().there(),
                facts(order.tag(), kind, order.object(), store, tags));
        return order;
    }

    static Facts facts(TagId tag, Tagged kind, UUID object, Store store, Tags tags) {
        return Facts.about(kind.id(object), kind.name(object, store).orElse(object.toString()))
                .and(tag, tags.find(tag).orElseThrow().name());
    }
}
