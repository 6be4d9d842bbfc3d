package org.reeve.restapi.service.tag;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.tag.AddTag;
import org.reeve.backend.tag.TagView;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.tag.UpdateTag;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Group;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.Tag;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.Vm;

/** Tags as the API has them. */
final class TagMapping {

    private TagMapping() {}

    static Tag type(TagView view) {
        Tag tag = Labels.label(new Tag(), view.id(), view.name(), view.description(), null);
        view.parent().ifPresent(parent -> tag.setParent(Refs.to(Tag::new, "tags", parent)));
        return tag;
    }

    /** A tag as carried by an object, which it names. */
    static Tag type(TagView view, Tagged kind, UUID carrier) {
        Tag tag = type(view);
        String id = carrier.toString();
        switch (kind) {
            case VM -> tag.setVm(Refs.to(Vm::new, "vms", id));
            case HOST -> tag.setHost(Refs.to(Host::new, "hosts", id));
            case TEMPLATE -> tag.setTemplate(Refs.to(Template::new, "templates", id));
            case USER -> tag.setUser(Refs.to(User::new, "users", id));
            case GROUP -> tag.setGroup(Refs.to(Group::new, "groups", id));
        }
        return tag;
    }

    static AddTag.Order add(Tag given, Named named) {
        Given.required(given.getName(), "name");
        return new AddTag.Order(Labels.of(given), parent(given, named).orElse(TagId.ROOT));
    }

    static UpdateTag.Order update(TagId id, Tag given, Named named) {
        return new UpdateTag.Order(id, Labels.of(given), parent(given, named));
    }

    private static Optional<TagId> parent(Tag given, Named named) {
        return named.tag(given.getParent());
    }
}
