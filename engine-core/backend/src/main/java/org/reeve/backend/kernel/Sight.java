package org.reeve.backend.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.model.user.ObjectType;

/**
 * The one rule of what people without an administrator's role may see, a kind of object each; `docs/design/visibility.md` says it in words.
 * Every member is the SQL of a set of ids over {@code mine(id, deep, wide)}: the objects on which the reader has a role, {@code deep} when it
 * shows what is inside ({@code allows_viewing_children}), {@code wide} when it permits anything there and so needs the places to do it in.
 */
public enum Sight {
    VM(own() + below("vm", "cluster_id", "data_center_id")),
    TEMPLATE(own()
            + " union all select v.template_id from mine m join vm v on v.id = m.id"
            + below("template", "cluster_id", "data_center_id")),
    CLUSTER(own()
            + " union all select v.cluster_id from mine m join vm v on v.id = m.id"
            + " union all select t.cluster_id from mine m join template t on t.id = m.id"
            + " union all select o.cluster_id from mine m join vm_pool o on o.id = m.id"
            + within("cluster", "data_center_id")),
    DATA_CENTER(own()
            + " union all select v.data_center_id from mine m join vm v on v.id = m.id"
            + " union all select t.data_center_id from mine m join template t on t.id = m.id"
            + " union all select c.data_center_id from mine m join cluster c on c.id = m.id"
            + " union all select c.data_center_id from mine m join vm_pool o on o.id = m.id join cluster c on c.id = o.cluster_id"
            + within("data_center")),
    HOST(own()
            + within("host", "cluster_id")
            + " union all select h.id from mine m join cluster c on c.data_center_id = m.id"
            + " join host h on h.cluster_id = c.id where m.wide"),
    STORAGE_DOMAIN(own()
            + " union all select p.storage_domain_id from mine m join storage_domain_pool p on p.data_center_id = m.id where m.wide"
            + " union all select k.storage_domain_id from mine m join disk_vm a on a.vm_id = m.id join disk k on k.id = a.disk_id"
            + " union all select k.storage_domain_id from mine m join disk_vm a on a.template_id = m.id join disk k on k.id = a.disk_id"
            + within("storage_domain")),
    DISK(
            own()
                    + " union all select a.disk_id from disk_vm a where a.vm_id in (select id from seen_vm)"
                    + " union all select a.disk_id from disk_vm a where a.template_id in (select id from seen_template)"
                    + " union all select y.disk_id from mine m join disk_copy y on y.storage_domain_id = m.id where m.deep"
                    + " union all select k.id from mine m join storage_domain_pool p on p.data_center_id = m.id"
                    + " join disk k on k.storage_domain_id = p.storage_domain_id where m.deep"
                    + below("disk", "storage_domain_id"),
            VM,
            TEMPLATE),
    VNIC_PROFILE(own()
            + " union all select n.vnic_profile_id from mine m join nic n on n.vm_id = m.id"
            + " union all select n.vnic_profile_id from mine m join nic n on n.template_id = m.id"
            + " union all select f.id from mine m join network n on n.data_center_id = m.id"
            + " join vnic_profile f on f.network_id = n.id where m.deep"
            + " union all select f.id from mine m join cluster_network u on u.cluster_id = m.id"
            + " join vnic_profile f on f.network_id = u.network_id where m.deep"
            + below("vnic_profile", "network_id")),
    NETWORK(
            own()
                    + " union all select f.network_id from vnic_profile f where f.id in (select id from seen_vnic_profile)"
                    + " union all select u.network_id from mine m join cluster_network u on u.cluster_id = m.id where m.deep"
                    + below("network", "data_center_id"),
            VNIC_PROFILE),
    VM_POOL(own()
            + " union all select o.id from mine m join cluster c on c.data_center_id = m.id"
            + " join vm_pool o on o.cluster_id = c.id where m.deep"
            + below("vm_pool", "cluster_id")),
    MAC_POOL(own() + below("mac_pool")),

    CPU_PROFILE(own()
            + " union all select v.cpu_profile_id from mine m join vm v on v.id = m.id"
            + " union all select f.id from mine m join cluster c on c.data_center_id = m.id"
            + " join cpu_profile f on f.cluster_id = c.id where m.deep"
            + below("cpu_profile", "cluster_id")),
    DISK_PROFILE(own()
            + " union all select f.id from mine m join storage_domain_pool p on p.data_center_id = m.id"
            + " join disk_profile f on f.storage_domain_id = p.storage_domain_id where m.deep"
            + below("disk_profile", "storage_domain_id")),
    QUOTA(own() + below("quota", "data_center_id")),
    ISCSI_BOND(nothing() + within("iscsi_bond", "data_center_id")),
    QOS(nothing() + within("qos", "data_center_id")),
    SCHEDULING_POLICY(nothing()),
    AFFINITY_GROUP(nothing()
            + " union all select g.id from mine m join cluster c on c.data_center_id = m.id"
            + " join affinity_group g on g.cluster_id = c.id where m.deep"
            + below("affinity_group", "cluster_id")),

    /** Those that machines one may see bear. */
    AFFINITY_LABEL(
            "select b.affinity_label_id from affinity_label_vm b where b.vm_id in (select id from seen_vm)"
                    + below("affinity_label"),
            VM),

    /** Of machines and templates one may see. */
    NIC(
            "select n.id from nic n where n.vm_id in (select id from seen_vm) or n.template_id in (select id from seen_template)",
            VM,
            TEMPLATE),
    VOLUME("select v.id from volume v where v.disk_id in (select id from seen_disk)", VM, TEMPLATE, DISK),

    /** Addresses and credentials of storage are the administrators' alone. */
    STORAGE_CONNECTION(nothing()),

    /** Who may give permissions must see to whom; everybody sees himself and the groups he is in. */
    APP_USER("select id from circle union all select u.id from app_user u where exists (select 1 from permission p"
            + " join role_permit x on x.role_id = p.role_id and x.action_group = 'MANIPULATE_PERMISSIONS'"
            + " where p.user_id in (select id from circle))"),

    /** Roles for users, and what roles one has. */
    ROLE("select r.id from role r where r.type = 'USER'"
            + " union all select p.role_id from permission p where p.user_id in (select id from circle)"),

    /** One's own, and those on objects where one may give and take them. */
    PERMISSION(
            "select p.id from permission p where p.user_id in (select id from circle) or p.object_id in (select q.object_id"
                    + " from permission q join role_permit x on x.role_id = q.role_id and x.action_group = 'MANIPULATE_PERMISSIONS'"
                    + " where q.user_id in (select id from circle))"),

    /** How things are grouped and searched for is the administrators' own business. */
    TAG(nothing()),
    BOOKMARK(nothing()),
    JOB("select j.id from job j where j.user_id = (select id from me)"),
    SESSION("select s.id from session s where s.user_id = (select id from me)");

    /** Permits about the reader himself or the engine as such: they need no place. */
    private static final String PLACELESS = Stream.of(
                    "LOGIN",
                    "EDIT_PROFILE",
                    "CONSUME_QUOTA",
                    "INJECT_EXTERNAL_EVENTS",
                    "INJECT_EXTERNAL_TASKS",
                    "TAG_MANAGEMENT",
                    "BOOKMARK_MANAGEMENT",
                    "EVENT_NOTIFICATION_MANAGEMENT",
                    "AUDIT_LOG_MANAGEMENT")
            .map(group -> "'" + group + "'")
            .collect(Collectors.joining(", "));

    private final String set;
    private final Sight[] needs;

    Sight(String set, Sight... needs) {
        this.set = set;
        this.needs = needs;
    }

    /** The kind as changes and locks call it: `vm`. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether others than administrators see any of them at all. */
    public boolean ofUsers() {
        return !set.equals(nothing());
    }

    /** Nothing for kinds that only administrators see. */
    public static Optional<Sight> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** @throws IllegalArgumentException for kinds that are nothing one could see */
    public static Sight of(ObjectType type) {
        return type == ObjectType.USER ? APP_USER : valueOf(type.name());
    }

    /** A select of the ids of all that a reader may see; its one argument is the reader's id. */
    String select() {
        String needed = Arrays.stream(needs)
                .map(one -> ", seen_%s as (%s)".formatted(one.word(), one.set))
                .collect(Collectors.joining());
        return Circle.WITH
                + """
                , mine as (
                    select p.object_id as id, bool_or(r.allows_viewing_children) as deep,
                        bool_or(r.allows_viewing_children or exists (select 1 from role_permit x
                            where x.role_id = r.id and x.action_group not in (%s))) as wide
                    from permission p join role r on r.id = p.role_id
                    where p.user_id in (select id from circle) group by p.object_id)%s
                """
                        .formatted(PLACELESS, needed)
                + set;
    }

    private static String own() {
        return "select id from mine";
    }

    private static String nothing() {
        return "select cast(null as uuid) where false";
    }

    /** What lies inside the objects named by these columns, and inside the system, for roles that show it. */
    private static String below(String table, String... columns) {
        return inside("deep", table, columns);
    }

    /** The same for places, which one needs to see to do anything in them. */
    private static String within(String table, String... columns) {
        return inside("wide", table, columns);
    }

    private static String inside(String how, String table, String... columns) {
        String parents = Arrays.stream(columns)
                .map(column -> " union all select o.id from mine m join %s o on o.%s = m.id where m.%s"
                        .formatted(table, column, how))
                .collect(Collectors.joining());
        return parents
                + " union all select o.id from %s o where exists (select 1 from mine m where m.%s and m.id = '%s')"
                        .formatted(table, how, Target.system().id());
    }
}
