package org.reeve.model.user;

import org.reeve.model.Coded;

/** The kinds of object a permission can be given on. Numbers are oVirt's. */
public enum ObjectType implements Coded {
    UNKNOWN(-1),
    EXECUTION_HOST(-100),
    BOTTOM(0),
    SYSTEM(1),
    VM(2),
    HOST(3),
    TEMPLATE(4),
    VM_POOL(5),
    AD_ELEMENTS(6),
    TAGS(7),
    BOOKMARKS(8),
    CLUSTER(9),
    MULTI_LEVEL_ADMINISTRATION(10),
    STORAGE_DOMAIN(11),
    EVENT_NOTIFICATION(12),
    IMPORT_EXPORT(13),
    DATA_CENTER(14),
    USER(15),
    ROLE(16),
    QUOTA(17),
    GLUSTER_VOLUME(18),
    DISK(19),
    NETWORK(20),
    SNAPSHOT(21),
    EVENT(22),
    GLUSTER_HOOK(23),
    PROVIDER(24),
    GLUSTER_SERVICE(25),
    EXTERNAL_TASK(26),
    VNIC_PROFILE(27),
    MAC_POOL(28),
    DISK_PROFILE(29),
    CPU_PROFILE(30);

    private final int code;

    ObjectType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static ObjectType of(int code) {
        return Coded.find(ObjectType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
