package org.reeve.backend.profile;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.kernel.Target;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.qos.QosType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;

/** What there are profiles of, and where the two kinds differ: everything else about them is the same. */
public enum ProfileKind {
    CPU(
            new Place("cpu_profile", "cluster", ObjectType.CLUSTER, ObjectType.CPU_PROFILE),
            List.of("vm", "template"),
            QosType.CPU,
            new Rights(
                    ActionGroup.CREATE_CPU_PROFILE,
                    ActionGroup.UPDATE_CPU_PROFILE,
                    ActionGroup.DELETE_CPU_PROFILE,
                    ActionGroup.ASSIGN_CPU_PROFILE,
                    "CpuProfileOperator"),
            new Events(
                    EventType.USER_ADDED_CPU_PROFILE,
                    EventType.USER_UPDATED_CPU_PROFILE,
                    EventType.USER_REMOVED_CPU_PROFILE),
            new Events(
                    EventType.USER_FAILED_TO_ADD_CPU_PROFILE,
                    EventType.USER_FAILED_TO_UPDATE_CPU_PROFILE,
                    EventType.USER_FAILED_TO_REMOVE_CPU_PROFILE),
            CpuProfileId::new),
    DISK(
            new Place("disk_profile", "storage_domain", ObjectType.STORAGE_DOMAIN, ObjectType.DISK_PROFILE),
            List.of("disk"),
            QosType.STORAGE,
            new Rights(
                    ActionGroup.CREATE_STORAGE_DISK_PROFILE,
                    ActionGroup.CONFIGURE_STORAGE_DISK_PROFILE,
                    ActionGroup.DELETE_STORAGE_DISK_PROFILE,
                    ActionGroup.ATTACH_DISK_PROFILE,
                    "DiskProfileUser"),
            new Events(
                    EventType.USER_ADDED_DISK_PROFILE,
                    EventType.USER_UPDATED_DISK_PROFILE,
                    EventType.USER_REMOVED_DISK_PROFILE),
            new Events(
                    EventType.USER_FAILED_TO_ADD_DISK_PROFILE,
                    EventType.USER_FAILED_TO_UPDATE_DISK_PROFILE,
                    EventType.USER_FAILED_TO_REMOVE_DISK_PROFILE),
            DiskProfileId::new);

    /** Its table, and the table of what it belongs to; the first refers to the second by `<parent>_id`. */
    record Place(String table, String parent, ObjectType parentType, ObjectType type) {

        String parentColumn() {
            return parent + "_id";
        }

        /** What people call the thing it belongs to. */
        String parentWord() {
            return parent.replace('_', ' ');
        }
    }

    /** @param role what everyone is given on the profile that comes with its cluster or storage domain */
    record Rights(ActionGroup add, ActionGroup update, ActionGroup remove, ActionGroup use, String role) {}

    /** What is told when one was added, changed or removed; the same of attempts that failed. */
    record Events(EventType added, EventType updated, EventType removed) {}

    final Place place;
    final List<String> users;
    final QosType qos;
    final Rights rights;
    final Events events;
    final Events failures;
    private final Function<UUID, Id> ids;

    ProfileKind(
            Place place,
            List<String> users,
            QosType qos,
            Rights rights,
            Events events,
            Events failures,
            Function<UUID, Id> ids) {
        this.place = place;
        this.users = users;
        this.qos = qos;
        this.rights = rights;
        this.events = events;
        this.failures = failures;
        this.ids = ids;
    }

    Id id(UUID profile) {
        return ids.apply(profile);
    }

    Target target(UUID profile) {
        return new Target(place.type, profile);
    }

    Target parentTarget(UUID parent) {
        return new Target(place.parentType, parent);
    }
}
