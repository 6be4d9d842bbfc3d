package org.reeve.model.user;

import static org.reeve.model.user.RoleType.ADMIN;
import static org.reeve.model.user.RoleType.USER;

import org.reeve.model.Coded;

/** One thing a role may allow. Numbers, kinds and the reach to children are oVirt's, so that its roles can be taken over. */
public enum ActionGroup implements Coded {
    CREATE_VM(1, USER, false),
    DELETE_VM(2, USER, true),
    EDIT_VM_PROPERTIES(3, USER, true),
    REBOOT_VM(17, USER, true),
    RESET_VM(23, USER, true),
    STOP_VM(18, USER, true),
    SHUT_DOWN_VM(19, USER, true),
    HIBERNATE_VM(21, USER, true),
    RUN_VM(22, USER, true),
    CHANGE_VM_CD(5, USER, true),
    MIGRATE_VM(6, USER, true),
    CONNECT_TO_SERIAL_CONSOLE(1664, USER, true),
    CONNECT_TO_VM(7, USER, true),
    IMPORT_EXPORT_VM(8, ADMIN, true),
    CONFIGURE_VM_NETWORK(9, USER, true),
    CONFIGURE_VM_STORAGE(10, USER, true),
    MOVE_VM(11, USER, true),
    MANIPULATE_VM_SNAPSHOTS(12, USER, true),
    RECONNECT_TO_VM(13, USER, true),
    CHANGE_VM_CUSTOM_PROPERTIES(14, ADMIN, true),
    EDIT_ADMIN_VM_PROPERTIES(15, ADMIN, true),
    CREATE_INSTANCE(16, USER, false),
    CREATE_HOST(100, ADMIN, true),
    EDIT_HOST_CONFIGURATION(101, ADMIN, true),
    DELETE_HOST(102, ADMIN, true),
    MANIPULATE_HOST(103, ADMIN, true),
    CONFIGURE_HOST_NETWORK(104, ADMIN, true),
    CREATE_TEMPLATE(200, USER, false),
    EDIT_TEMPLATE_PROPERTIES(201, USER, true),
    DELETE_TEMPLATE(202, USER, true),
    COPY_TEMPLATE(203, USER, true),
    CONFIGURE_TEMPLATE_NETWORK(204, USER, true),
    EDIT_ADMIN_TEMPLATE_PROPERTIES(205, ADMIN, true),
    CREATE_VM_POOL(300, USER, false),
    EDIT_VM_POOL_CONFIGURATION(301, USER, true),
    DELETE_VM_POOL(302, USER, true),
    VM_POOL_BASIC_OPERATIONS(303, USER, true),
    CREATE_CLUSTER(400, ADMIN, true),
    EDIT_CLUSTER_CONFIGURATION(401, ADMIN, true),
    DELETE_CLUSTER(402, ADMIN, true),
    CONFIGURE_CLUSTER_NETWORK(403, ADMIN, true),
    ASSIGN_CLUSTER_NETWORK(404, ADMIN, true),
    MANIPULATE_USERS(500, ADMIN, true),
    MANIPULATE_ROLES(501, ADMIN, true),
    MANIPULATE_PERMISSIONS(502, USER, true),
    ADD_USERS_AND_GROUPS_FROM_DIRECTORY(503, USER, true),
    EDIT_PROFILE(504, USER, true),
    CREATE_STORAGE_DOMAIN(600, ADMIN, true),
    EDIT_STORAGE_DOMAIN_CONFIGURATION(601, ADMIN, true),
    DELETE_STORAGE_DOMAIN(602, ADMIN, true),
    MANIPULATE_STORAGE_DOMAIN(603, ADMIN, true),
    CREATE_STORAGE_POOL(700, ADMIN, true),
    DELETE_STORAGE_POOL(701, ADMIN, true),
    EDIT_STORAGE_POOL_CONFIGURATION(702, ADMIN, true),
    CONFIGURE_STORAGE_POOL_NETWORK(703, ADMIN, true),
    CREATE_STORAGE_POOL_NETWORK(704, ADMIN, true),
    DELETE_STORAGE_POOL_NETWORK(705, ADMIN, true),
    CONFIGURE_ENGINE(800, ADMIN, true),
    CONFIGURE_QUOTA(900, ADMIN, true),
    CONSUME_QUOTA(901, USER, true),
    CREATE_GLUSTER_VOLUME(1000, ADMIN, true),
    MANIPULATE_GLUSTER_VOLUME(1001, ADMIN, true),
    DELETE_GLUSTER_VOLUME(1002, ADMIN, true),
    MANIPULATE_GLUSTER_HOOK(1003, ADMIN, true),
    MANIPULATE_GLUSTER_SERVICE(1004, ADMIN, true),
    CREATE_DISK(1100, USER, false),
    ATTACH_DISK(1101, USER, true),
    EDIT_DISK_PROPERTIES(1102, USER, true),
    CONFIGURE_DISK_STORAGE(1103, USER, true),
    DELETE_DISK(1104, USER, true),
    CONFIGURE_SCSI_GENERIC_IO(1105, ADMIN, true),
    ACCESS_IMAGE_STORAGE(1106, USER, false),
    DISK_LIVE_STORAGE_MIGRATION(1107, USER, true),
    SPARSIFY_DISK(1108, USER, true),
    REDUCE_DISK(1109, ADMIN, true),
    BACKUP_DISK(1110, ADMIN, true),
    CONFIGURE_NETWORK_VNIC_PROFILE(1203, ADMIN, true),
    CREATE_NETWORK_VNIC_PROFILE(1204, ADMIN, true),
    DELETE_NETWORK_VNIC_PROFILE(1205, ADMIN, true),
    LOGIN(1300, USER, false),
    INJECT_EXTERNAL_EVENTS(1400, ADMIN, false),
    INJECT_EXTERNAL_TASKS(1500, ADMIN, false),
    TAG_MANAGEMENT(1301, ADMIN, false),
    BOOKMARK_MANAGEMENT(1302, ADMIN, false),
    EVENT_NOTIFICATION_MANAGEMENT(1303, ADMIN, false),
    AUDIT_LOG_MANAGEMENT(1304, ADMIN, false),
    MANIPULATE_AFFINITY_GROUPS(1550, ADMIN, true),
    CONFIGURE_STORAGE_DISK_PROFILE(1560, ADMIN, true),
    CREATE_STORAGE_DISK_PROFILE(1561, ADMIN, true),
    DELETE_STORAGE_DISK_PROFILE(1562, ADMIN, true),
    ATTACH_DISK_PROFILE(1563, USER, true),
    CREATE_MAC_POOL(1660, ADMIN, true),
    EDIT_MAC_POOL(1661, ADMIN, true),
    DELETE_MAC_POOL(1662, ADMIN, true),
    CONFIGURE_MAC_POOL(1663, ADMIN, true),
    DELETE_CPU_PROFILE(1665, ADMIN, true),
    UPDATE_CPU_PROFILE(1666, ADMIN, true),
    CREATE_CPU_PROFILE(1667, ADMIN, true),
    ASSIGN_CPU_PROFILE(1668, ADMIN, true);

    private final int code;
    private final RoleType role;
    private final boolean showsChildren;

    ActionGroup(int code, RoleType role, boolean showsChildren) {
        this.code = code;
        this.role = role;
        this.showsChildren = showsChildren;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static ActionGroup of(int code) {
        return Coded.find(ActionGroup.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    /** A role with one ADMIN group is an administrator's role. */
    public RoleType role() {
        return role;
    }

    /** Whether a permission with this group lets its holder see the objects inside the permitted one. */
    public boolean showsChildren() {
        return showsChildren;
    }
}
