package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.dal.Sql;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;

/** Asks the database whether a caller has a right on an object, by a role given there or on anything above it. One query. */
@ApplicationScoped
public class Permits {

    private static final String GRANTED = Circle.WITH
            + """
                    select 1 from permission p join role_permit r on r.role_id = p.role_id
                    where r.action_group = ? and p.user_id in (select id from circle) and p.object_id in (select unnest(?)%s)
                    limit 1""";

    private final Sql sql;

    @Inject
    public Permits(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Permits() {
        this(null);
    }

    /**
     * What the engine does of its own accord it need not be allowed.
     *
     * @throws Refused (FORBIDDEN)
     */
    public void require(Caller caller, ActionGroup group, Target target) {
        if (!granted(caller, group, target)) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "kernel.forbidden",
                    "user",
                    caller.name(),
                    "group",
                    group,
                    "object",
                    target.id());
        }
    }

    /** As {@link #require}, for those who have something else to do when it is not permitted. */
    public boolean granted(Caller caller, ActionGroup group, Target target) {
        return Engine.is(caller) || granted(caller.user().value(), group, target);
    }

    boolean granted(UUID user, ActionGroup group, Target target) {
        List<String> parents = parents(target.type());
        List<Object> arguments =
                new ArrayList<>(List.of(user, group, List.of(Target.system().id(), target.id())));
        parents.forEach(query -> arguments.add(target.id()));
        String above = String.join(
                "", parents.stream().map(query -> " union all " + query).toList());
        return sql.first(GRANTED.formatted(above), row -> true, arguments.toArray())
                .isPresent();
    }

    /** Where the objects above one of a kind are found; the system is above all and needs no query. */
    private static List<String> parents(ObjectType type) {
        return switch (type) {
            case VM -> List.of("select unnest(array[cluster_id, data_center_id]) from vm where id = ?");
            case HOST ->
                List.of(
                        "select unnest(array[c.id, c.data_center_id]) from host h join cluster c on c.id = h.cluster_id where h.id = ?");
            case VM_POOL ->
                List.of(
                        "select unnest(array[c.id, c.data_center_id]) from vm_pool o join cluster c on c.id = o.cluster_id where o.id = ?");
            case CLUSTER -> List.of("select data_center_id from cluster where id = ?");
            case TEMPLATE ->
                List.of(
                        "select unnest(array[c.id, c.data_center_id]) from template t join cluster c on c.id = t.cluster_id where t.id = ?");
            case STORAGE_DOMAIN ->
                List.of("select data_center_id from storage_domain_pool where storage_domain_id = ?");
            case DISK ->
                List.of(
                        "select unnest(array[d.storage_domain_id, p.data_center_id]) from disk d left join storage_domain_pool p on p.storage_domain_id = d.storage_domain_id where d.id = ?",
                        "select unnest(array[v.id, v.cluster_id, v.data_center_id]) from disk_vm a join vm v on v.id = a.vm_id where a.disk_id = ?");
            case NETWORK -> List.of("select data_center_id from network where id = ?");
            case VNIC_PROFILE ->
                List.of(
                        "select unnest(array[n.id, n.data_center_id]) from vnic_profile v join network n on n.id = v.network_id where v.id = ?");
            case QUOTA -> List.of("select data_center_id from quota where id = ?");
            case CPU_PROFILE ->
                List.of(
                        "select unnest(array[c.id, c.data_center_id]) from cpu_profile p join cluster c on c.id = p.cluster_id where p.id = ?");
            case DISK_PROFILE ->
                List.of(
                        "select unnest(array[p.storage_domain_id, s.data_center_id]) from disk_profile p left join storage_domain_pool s on s.storage_domain_id = p.storage_domain_id where p.id = ?");
            default -> List.of();
        };
    }
}
