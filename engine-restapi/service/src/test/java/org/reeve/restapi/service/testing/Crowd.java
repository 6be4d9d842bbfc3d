package org.reeve.restapi.service.testing;

import java.util.List;

/** Some of every kind of object that lists show, related to each other, made quickly: a few statements for thousands. */
public final class Crowd {

    private static final String HOME = ", (select id, data_center_id from cluster where name = 'Default') home";

    /** The first argument of each is the number to begin with, the second the number to end with. */
    private static final List<String> OF_EACH_KIND = List.of(
            "insert into mac_pool (id, name) select md5('pool' || n)::uuid, 'pool' || n from generate_series(?, ?) n",
            """
            insert into mac_pool_range (mac_pool_id, first_mac, last_mac)
            select md5('pool' || n)::uuid, '02:00:00:00:00:00', '02:00:00:00:00:ff' from generate_series(?, ?) n""",
            """
            insert into data_center (id, name, compatibility_level)
            select md5('dc' || n)::uuid, 'dc' || n, '4.7' from generate_series(?, ?) n""",
            "insert into data_center_seen (data_center_id) select md5('dc' || n)::uuid from generate_series(?, ?) n",
            """
            insert into cluster (id, data_center_id, mac_pool_id, name, compatibility_level)
            select md5('cluster' || n)::uuid, md5('dc' || n)::uuid, md5('pool' || n)::uuid, 'cluster' || n, '4.7'
            from generate_series(?, ?) n""",
            "insert into affinity_label (id, name) select md5('label' || n)::uuid, 'label' || n from generate_series(?, ?) n",
            "insert into scheduling_policy (id, name) select md5('policy' || n)::uuid, 'policy' || n from generate_series(?, ?) n",
            "insert into cpu_profile (id, cluster_id, name) select md5('cpu' || n)::uuid, md5('cluster' || n)::uuid, 'cpu' || n from generate_series(?, ?) n",
            """
            insert into network (id, data_center_id, name, vdsm_name)
            select md5('net' || n)::uuid, md5('dc' || n)::uuid, 'net' || n, 'net' || n from generate_series(?, ?) n""",
            """
            insert into cluster_network (cluster_id, network_id, data_center_id)
            select md5('cluster' || n)::uuid, md5('net' || n)::uuid, md5('dc' || n)::uuid from generate_series(?, ?) n""",
            """
            insert into vnic_profile (id, network_id, name)
            select md5('profile' || n)::uuid, md5('net' || n)::uuid, 'profile' || n from generate_series(?, ?) n""",
            """
            insert into host (id, cluster_id, name, address)
            select md5('host' || n)::uuid, home.id, 'host' || n, 'host' || n from generate_series(?, ?) n"""
                    + HOME,
            "insert into host_wanted (host_id) select md5('host' || n)::uuid from generate_series(?, ?) n",
            "insert into host_seen (host_id, status) select md5('host' || n)::uuid, 'UP' from generate_series(?, ?) n",
            "insert into host_sample (host_id, at) select md5('host' || n)::uuid, now() from generate_series(?, ?) n",
            """
            insert into storage_connection (id, type, address, path)
            select md5('target' || n)::uuid, 'NFS', 'nfs.example.org', '/' || n from generate_series(?, ?) n""",
            """
            insert into storage_domain (id, storage_connection_id, name, type, storage_type, storage_format)
            select md5('sd' || n)::uuid, md5('target' || n)::uuid, 'sd' || n, 'DATA', 'NFS', 'V5' from generate_series(?, ?) n""",
            "insert into disk_profile (id, storage_domain_id, name) select md5('dp' || n)::uuid, md5('sd' || n)::uuid, 'dp' || n from generate_series(?, ?) n",
            "insert into storage_domain_seen (storage_domain_id) select md5('sd' || n)::uuid from generate_series(?, ?) n",
            """
            insert into storage_domain_pool (id, storage_domain_id, data_center_id, status)
            select gen_random_uuid(), md5('sd' || n)::uuid, home.data_center_id, 'ACTIVE' from generate_series(?, ?) n"""
                    + HOME,
            """
            insert into template (id, data_center_id, cluster_id, name, memory_bytes, memory_guaranteed_bytes, memory_max_bytes)
            select md5('template' || n)::uuid, home.data_center_id, home.id, 'template' || n, 1 << 30, 1 << 30, 1 << 30
            from generate_series(?, ?) n"""
                    + HOME,
            "insert into bookmark (id, name, value) select md5('mark' || n)::uuid, 'mark' || n, 'vms:' from generate_series(?, ?) n",
            """
            insert into vm_pool (id, cluster_id, template_id, name)
            select md5('vmpool' || n)::uuid, home.id, md5('template' || n)::uuid, 'vmpool' || n from generate_series(?, ?) n"""
                    + HOME,
            "insert into role (id, name, type) select md5('role' || n)::uuid, 'role' || n, 'USER' from generate_series(?, ?) n",
            "insert into role_permit (role_id, action_group) select md5('role' || n)::uuid, 'LOGIN' from generate_series(?, ?) n",
            """
            insert into app_user (id, kind, profile, name, external_id)
            select md5(kind || n)::uuid, kind, 'internal', kind || n, kind || n
            from generate_series(?, ?) n, unnest(array['USER', 'GROUP']) kind""",
            """
            insert into app_user_group (user_id, group_id)
            select md5('USER' || n)::uuid, md5('GROUP' || n)::uuid from generate_series(?, ?) n""",
            """
            insert into permission (id, role_id, user_id, object_type, object_id)
            select gen_random_uuid(), md5('role' || n)::uuid, md5('USER' || n)::uuid, 'HOST', md5('host' || n)::uuid
            from generate_series(?, ?) n""",
            "insert into bookmark (id, name, value) select md5('bookmark' || n)::uuid, 'bookmark' || n, 'Vms:' from generate_series(?, ?) n",
            """
            insert into job (id, action, order_json, phase, ended)
            select md5('job' || n)::uuid, 'AddVm', '{}', 'done', now() from generate_series(?, ?) n""",
            """
            insert into job_step (id, job_id, ordinal, stage, kind, status, ended)
            select gen_random_uuid(), md5('job' || n)::uuid, 1, 'only', 'WRITE', 'FINISHED', now() from generate_series(?, ?) n""");

    private static final List<String> OF_MACHINES = List.of(
            """
            insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name,
                memory_bytes, memory_guaranteed_bytes, memory_max_bytes)
            select md5('vm' || n)::uuid, home.data_center_id, home.id, md5('template1')::uuid, md5('template1')::uuid, 'vm' || n,
                1 << 30, 1 << 30, 1 << 30
            from generate_series(?, ?) n"""
                    + HOME,
            "insert into vm_wanted (vm_id, state) select md5('vm' || n)::uuid, 'UP' from generate_series(?, ?) n",
            """
            insert into vm_seen (vm_id, status, host_id, started)
            select md5('vm' || n)::uuid, 'UP', md5('host1')::uuid, now() from generate_series(?, ?) n""",
            """
            insert into vm_host (vm_id, host_id)
            select md5('vm' || n)::uuid, md5('host1')::uuid from generate_series(?, ?) n""",
            """
            insert into nic (id, vm_id, vnic_profile_id, name, mac)
            select md5('nic' || n)::uuid, md5('vm' || n)::uuid, md5('profile1')::uuid, 'nic1', '02:00:00:00:00:01'
            from generate_series(?, ?) n""",
            """
            insert into disk (id, storage_domain_id, alias, status)
            select md5('disk' || n)::uuid, md5('sd1')::uuid, 'disk' || n, 'OK' from generate_series(?, ?) n""",
            """
            insert into volume (id, disk_id, format, type, status, capacity_bytes)
            select md5('volume' || n)::uuid, md5('disk' || n)::uuid, 'RAW', 'SPARSE', 'OK', 1 << 30 from generate_series(?, ?) n""",
            """
            insert into disk_vm (id, disk_id, vm_id)
            select gen_random_uuid(), md5('disk' || n)::uuid, md5('vm' || n)::uuid from generate_series(?, ?) n""",
            """
            insert into event (code, name, severity, text, vm_id, host_id)
            select 30, 'USER_VDC_LOGIN', 'NORMAL', 'event ' || n, md5('vm' || n)::uuid, md5('host1')::uuid
            from generate_series(?, ?) n""");

    private final RealApi api;

    public Crowd(RealApi api) {
        this.api = api;
    }

    /** One of everything. */
    public void one() {
        OF_EACH_KIND.forEach(sql -> api.sql(sql, 1, 1));
        OF_MACHINES.forEach(sql -> api.sql(sql, 1, 1));
    }

    /** After {@link #one}: as many in all of every kind, and so many machines with a disk, a NIC and an event each. */
    public void many(int ofEachKind, int machines) {
        OF_EACH_KIND.forEach(sql -> api.sql(sql, 2, ofEachKind));
        OF_MACHINES.forEach(sql -> api.sql(sql, 2, machines));
    }
}
