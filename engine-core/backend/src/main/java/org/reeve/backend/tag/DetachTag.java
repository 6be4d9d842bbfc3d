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

/** Takes a tag from an object. */
@Dependent
public class DetachTag implements Action<DetachTag.Order, DetachTag.Order> {

    public record Order(TagId tag, Tagged kind, UUID object) implements Request {}

    private final Tags tags;

    @Inject
    public DetachTag(Tags tags) {
        this.tags = tags;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("tag.detach", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.tag())))
                .failing(order -> order.kind().failed().detached())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean carried = store.sql()
                .first(
                        "select 1 from %s where %s = ? and tag_id = ?"
                                .formatted(order.kind().table(), order.kind().column()),
                        row -> true,
                        order.object(),
                        order.tag())
                .isPresent();
        return carried
                ? Verdict.ok()
                : Verdict.notFound(
                        "tag.not-carried", "kind", order.kind().word(), "object", order.object(), "tag", order.tag());
    }

    @Override
    public Order begin(Order order, Store store) {
        Tagged kind = order.kind();
        Facts facts = AttachTag.facts(order.tag(), kind, order.object(), store, tags);
        store.sql()
                .run(
                        "delete from %s where %s = ? and tag_id = ?".formatted(kind.table(), kind.column()),
                        order.object(),
                        order.tag());
        store.changed(kind.id(order.object()));
        store.log(kind.told().detached(), facts);
        return order;
    }
}
