package org.reeve.backend.tag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** The kinds of objects that carry tags: where they and their tags are stored, and what is told of them. */
public enum Tagged {
    VM(
            "vm",
            "tag_vm",
            "vm_id",
            VmId::new,
            new Told(
                    EventType.USER_ATTACH_TAG_TO_VM,
                    EventType.USER_ATTACH_TAG_TO_VM_EXISTS,
                    EventType.USER_DETACH_VM_FROM_TAG),
            new Failed(EventType.USER_ATTACH_TAG_TO_VM_FAILED, EventType.USER_DETACH_VM_FROM_TAG_FAILED)),
    HOST(
            "host",
            "tag_host",
            "host_id",
            HostId::new,
            new Told(
                    EventType.USER_ATTACH_TAG_TO_VDS,
                    EventType.USER_ATTACH_TAG_TO_VDS_EXISTS,
                    EventType.USER_DETACH_VDS_FROM_TAG),
            new Failed(EventType.USER_ATTACH_TAG_TO_VDS_FAILED, EventType.USER_DETACH_VDS_FROM_TAG_FAILED)),
    TEMPLATE(
            "template",
            "tag_template",
            "template_id",
            TemplateId::new,
            new Told(
                    EventType.USER_ATTACH_TAG_TO_TEMPLATE,
                    EventType.USER_ATTACH_TAG_TO_TEMPLATE_EXISTS,
                    EventType.USER_DETACH_TEMPLATE_FROM_TAG),
            new Failed(EventType.USER_ATTACH_TAG_TO_TEMPLATE_FAILED, EventType.USER_DETACH_TEMPLATE_FROM_TAG_FAILED)),
    USER(
            "app_user",
            "tag_user",
            "user_id",
            UserId::new,
            new Told(
                    EventType.USER_ATTACH_TAG_TO_USER,
                    EventType.USER_ATTACH_TAG_TO_USER_EXISTS,
                    EventType.USER_DETACH_USER_FROM_TAG),
            new Failed(EventType.USER_ATTACH_TAG_TO_USER_FAILED, EventType.USER_DETACH_USER_FROM_TAG_FAILED)),
    GROUP(
            "app_user",
            "tag_user",
            "user_id",
            UserId::new,
            new Told(
                    EventType.USER_ATTACH_TAG_TO_USER_GROUP,
                    EventType.USER_ATTACH_TAG_TO_USER_GROUP_EXISTS,
                    EventType.USER_DETACH_USER_GROUP_FROM_TAG),
            new Failed(
                    EventType.USER_ATTACH_TAG_TO_USER_GROUP_FAILED, EventType.USER_DETACH_USER_GROUP_FROM_TAG_FAILED));

    /** The events about a tag that an object is given, already has, or loses. */
    record Told(EventType attached, EventType there, EventType detached) {}

    /** The same where the engine failed. */
    record Failed(EventType attached, EventType detached) {}

    private final String objects;
    private final String table;
    private final String column;
    private final Function<UUID, Id> id;
    private final Told told;
    private final Failed failed;

    Tagged(String objects, String table, String column, Function<UUID, Id> id, Told told, Failed failed) {
        this.objects = objects;
        this.table = table;
        this.column = column;
        this.id = id;
        this.told = told;
        this.failed = failed;
    }

    Id id(UUID object) {
        return id.apply(object);
    }

    Told told() {
        return told;
    }

    Failed failed() {
        return failed;
    }

    /** What people call the kind. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of who carries which tag. */
    String table() {
        return table;
    }

    /** Who carries it, in that table. */
    String column() {
        return column;
    }

    /** What the object is called; absent when the caller may see no such object. */
    Optional<String> name(UUID object, Reader reader) {
        Visible visible = Visible.to(reader.caller(), sight(), "o.id");
        return reader.sql()
                .first(
                        "select o.name from " + objects + " o where o.id = ?" + kind() + " and " + visible.condition(),
                        row -> row.getString(1),
                        visible.between(List.of(object)));
    }

    private String kind() {
        return objects.equals("app_user") ? " and o.kind = '" + name() + "'" : "";
    }

    private Sight sight() {
        return switch (this) {
            case VM -> Sight.VM;
            case HOST -> Sight.HOST;
            case TEMPLATE -> Sight.TEMPLATE;
            case USER, GROUP -> Sight.APP_USER;
        };
    }
}
