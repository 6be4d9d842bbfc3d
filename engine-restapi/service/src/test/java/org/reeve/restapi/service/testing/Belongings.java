package org.reeve.restapi.service.testing;

import java.util.List;
import org.reeve.restapi.service.host.Said;

/** Gives every object of a {@link Crowd} something in each of its sub-collections, so that there is something behind every link. */
public final class Belongings {

    private static final String SAYING =
            """
            update host_seen set devices = ?::jsonb, capabilities = said || jsonb_build_object('bonds', said -> 'bondings'),
                nics = (select jsonb_agg(jsonb_build_object('name', key, 'facts', value)) from jsonb_each(said -> 'nics'))
            from (select ?::jsonb as said) s where host_id in (select id from host)""";

    private static final List<String> OF_EVERY_OBJECT = List.of(
            "insert into tag (id, parent_id, name) values (md5('tag')::uuid, '00000000-0000-0000-0000-000000000000', 'tagged')",
            "update network set labels = '[\"blue\"]'",
            "insert into tag_vm (vm_id, tag_id) select id, md5('tag')::uuid from vm",
            "insert into tag_host (host_id, tag_id) select id, md5('tag')::uuid from host",
            "insert into tag_template (template_id, tag_id) select id, md5('tag')::uuid from template",
            "insert into tag_user (user_id, tag_id) select id, md5('tag')::uuid from app_user",
            """
            insert into permission (id, role_id, user_id, object_type, object_id)
            select gen_random_uuid(), r.id, md5('USER1')::uuid, o.type, o.id from role r, (
                select 'VM' as type, id from vm union all select 'TEMPLATE', id from template union all select 'CLUSTER', id from cluster
                union all select 'DATA_CENTER', id from data_center union all select 'STORAGE_DOMAIN', id from storage_domain
                union all select 'DISK', id from disk union all select 'NETWORK', id from network
                union all select 'VNIC_PROFILE', id from vnic_profile union all select 'MAC_POOL', id from mac_pool
                union all select 'DISK_PROFILE', id from disk_profile union all select 'CPU_PROFILE', id from cpu_profile
                union all select 'VM_POOL', id from vm_pool union all select 'QUOTA', id from quota
                union all select 'USER', id from app_user union all select 'ROLE', id from role) o
            where r.name = 'UserRole' on conflict do nothing""",
            """
            insert into vm_device (id, vm_id, kind, spec) select gen_random_uuid(), v.id, d.kind, d.spec::jsonb
            from vm v, (values ('CD', '{}'), ('WATCHDOG', '{"model":"I6300ESB","action":"RESET"}'),
                ('MEDIATED', '{"properties":[{"name":"mdevType","value":"nvidia-11"}]}'),
                ('NUMA_NODE', '{"index":0,"memoryMib":512,"cpus":[0],"pins":[],"tune":"INTERLEAVE"}')) d (kind, spec)""",
            """
            insert into vm_device (id, template_id, kind, spec) select gen_random_uuid(), t.id, d.kind, d.spec::jsonb
            from template t, (values ('CD', '{}'), ('WATCHDOG', '{"model":"I6300ESB","action":"RESET"}')) d (kind, spec)""",
            """
            insert into nic (id, template_id, vnic_profile_id, name) select gen_random_uuid(), t.id, md5('profile1')::uuid, 'nic1'
            from template t on conflict do nothing""",
            "insert into nic_filter_parameter (id, nic_id, name, value) select gen_random_uuid(), id, 'IP', '192.0.2.1' from nic where vm_id is not null",
            "update vm_seen set guest = '{\"addresses\":[\"192.0.2.9\"],\"applications\":[\"kernel\"],\"user\":\"alice\"}'",
            "insert into vm_sample (vm_id, at) select id, now() from vm on conflict do nothing",
            "insert into affinity_label_vm (affinity_label_id, vm_id) select md5('label1')::uuid, id from vm",
            "insert into affinity_label_host (affinity_label_id, host_id) select md5('label1')::uuid, id from host",
            "insert into affinity_label_vm (affinity_label_id, vm_id) select id, md5('vm1')::uuid from affinity_label on conflict do nothing",
            "insert into affinity_label_host (affinity_label_id, host_id) select id, md5('host1')::uuid from affinity_label on conflict do nothing",
            "insert into affinity_group (id, cluster_id, name) select md5('ag' || id)::uuid, id, 'ag' from cluster",
            "insert into affinity_group_vm select id, md5('vm1')::uuid from affinity_group",
            "insert into affinity_group_host select id, md5('host1')::uuid from affinity_group",
            "insert into affinity_group_vm_label select id, md5('label1')::uuid from affinity_group",
            "insert into affinity_group_host_label select id, md5('label1')::uuid from affinity_group",
            "insert into cpu_profile (id, cluster_id, name) select gen_random_uuid(), id, 'another' from cluster",
            "insert into cluster_feature (cluster_id, feature_id) select id, '00000017-0017-0017-0017-000000000066' from cluster",
            """
            insert into qos (id, data_center_id, type, name) select gen_random_uuid(), d.id, t.type, lower(t.type)
            from data_center d, (values ('STORAGE'), ('CPU'), ('NETWORK'), ('HOSTNETWORK')) t (type)""",
            "insert into quota (id, data_center_id, name) select md5('quota' || id)::uuid, id, 'some' from data_center",
            "insert into quota_cluster_limit (quota_id, cluster_id) select q.id, c.id from quota q join cluster c on c.data_center_id = q.data_center_id",
            "insert into quota_storage_limit (quota_id, storage_domain_id) select id, md5('sd1')::uuid from quota",
            "insert into iscsi_bond (id, data_center_id, name) select md5('bond' || id)::uuid, id, 'bond' from data_center",
            "insert into iscsi_bond_network (iscsi_bond_id, network_id) select b.id, n.id from iscsi_bond b join network n on n.data_center_id = b.data_center_id",
            "insert into iscsi_bond_connection (iscsi_bond_id, storage_connection_id) select id, md5('target1')::uuid from iscsi_bond",
            "update network n set qos_id = (select q.id from qos q where q.data_center_id = n.data_center_id and q.type = 'HOSTNETWORK')",
            """
            update vnic_profile p set qos_id = (select q.id from qos q join network n on n.data_center_id = q.data_center_id
                where n.id = p.network_id and q.type = 'NETWORK')""",
            """
            update cpu_profile p set qos_id = (select q.id from qos q join cluster c on c.data_center_id = q.data_center_id
                where c.id = p.cluster_id and q.type = 'CPU')""",
            "update disk_profile p set qos_id = (select id from qos where type = 'STORAGE' order by id limit 1)",
            """
            insert into storage_domain_pool (id, storage_domain_id, data_center_id, status)
            select gen_random_uuid(), d.id, c.id, 'ACTIVE' from storage_domain d join data_center c on c.name = replace(d.name, 'sd', 'dc')
            on conflict do nothing""",
            "insert into event_subscription (user_id, event, address) select id, 'host_high_cpu_use', 'a@example.org' from app_user where kind = 'USER'",
            "insert into user_property (id, user_id, kind, name, content) select gen_random_uuid(), id, k.kind, 'one', '1' from app_user, (values ('OPTION'), ('SSH_PUBLIC_KEY')) k (kind) where app_user.kind = 'USER'",
            """
            insert into app_user_group (user_id, group_id) select md5('USER1')::uuid, id from app_user where kind = 'GROUP'
            on conflict do nothing""",
            "insert into fence_agent (id, host_id, type, address) select gen_random_uuid(), id, 'ipmilan', '192.0.2.3' from host",
            "insert into storage_connection_extension (id, host_id, target, user_name, password) select gen_random_uuid(), id, 'iqn.x', 'u', 'p' from host",
            "insert into host_nic_label (host_id, nic, label) select id, 'eth0', 'blue' from host",
            "insert into scheduling_policy_filter (scheduling_policy_id, unit_id) select p.id, f.unit_id from scheduling_policy p, (select unit_id from scheduling_policy_filter limit 1) f on conflict do nothing",
            "insert into scheduling_policy_weight (scheduling_policy_id, unit_id) select p.id, f.unit_id from scheduling_policy p, (select unit_id from scheduling_policy_weight limit 1) f on conflict do nothing",
            "update scheduling_policy set balance_unit_id = (select balance_unit_id from scheduling_policy where balance_unit_id is not null limit 1) where balance_unit_id is null",
            "update job_step set host_id = md5('host1')::uuid",
            "insert into disk_copy (disk_id, storage_domain_id) select id, storage_domain_id from disk on conflict do nothing",
            """
            insert into disk (id, storage_domain_id, alias, status)
            select md5('tdisk' || id)::uuid, md5('sd1')::uuid, 'tdisk', 'OK' from template""",
            "insert into volume (id, disk_id, format, type, status, capacity_bytes) select gen_random_uuid(), id, 'RAW', 'SPARSE', 'OK', 1 << 30 from disk where alias = 'tdisk'",
            "insert into disk_vm (id, disk_id, template_id) select gen_random_uuid(), md5('tdisk' || id)::uuid, id from template");

    private final RealApi api;

    public Belongings(RealApi api) {
        this.api = api;
    }

    public void spread() {
        api.sql(SAYING, Said.DEVICES, Said.CAPABILITIES);
        OF_EVERY_OBJECT.forEach(sql -> {
            try {
                api.sql(sql);
            } catch (RuntimeException e) {
                // Nothing is swallowed: of many statements the one that broke is named.
                throw new IllegalStateException(sql, e);
            }
        });
    }
}
