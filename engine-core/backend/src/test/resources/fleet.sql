insert into host (id, cluster_id, name, address)
select md5('host' || n)::uuid, c.id, 'host' || n, 'host' || n from (select id from cluster limit 1) c, generate_series(1, 200) n;
insert into cluster (id, data_center_id, mac_pool_id, name, compatibility_level, architecture, cpu_type)
select md5('cluster' || n)::uuid, c.data_center_id, c.mac_pool_id, 'Cluster' || n, '4.7', 'X86_64', 'Intel Nehalem Family' from (select * from cluster limit 1) c, generate_series(1, 9) n;
update host set cluster_id = md5('cluster' || (substr(name, 5)::int % 10))::uuid where substr(name, 5)::int % 10 > 0;
insert into host_seen (host_id, status) select id, 'UP' from host;
insert into vm_pool (id, cluster_id, template_id, name)
select md5('pool' || n)::uuid, c.id, t.id, 'Pool' || n from (select id from cluster where name = 'Default') c, (select id from template order by id limit 1) t, generate_series(1, 20) n;
insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, description, memory_bytes,
    memory_guaranteed_bytes, memory_max_bytes, cpu_sockets, created, vm_pool_id)
select md5('vm' || n)::uuid, c.data_center_id, coalesce(k.id, c.id), t.id, t.id, 'Fleet-' || lpad(n::text, 5, '0'), 'made for ' || md5(n::text),
    m.bytes, m.bytes, m.bytes, 1 + n % 8, now() - n * interval '1 minute', case when k.id is null and n % 100 = 0 then md5('pool' || (n / 100 % 20 + 1))::uuid end
from (select * from cluster where name = 'Default') c, (select id from template order by id limit 1) t, generate_series(1, 20000) n
left join lateral (select md5('cluster' || n % 10)::uuid as id where n % 10 > 0) k on true, lateral (select (1::bigint << 30) * (1 + n * 7 % 64) as bytes) m;
insert into vm_wanted (vm_id) select id from vm;
insert into vm_seen (vm_id, status, host_id, started, guest)
select md5('vm' || n)::uuid, case when n % 10 = 0 then 'DOWN' else 'UP' end,
    case when n % 10 = 0 then null else md5('host' || (n % 200 + 1))::uuid end, case when n % 10 > 0 then now() - n * interval '1 minute' end,
    case when n % 10 = 0 then '{}' else jsonb_build_object('fqdn', 'fleet-' || n || '.example.org', 'addresses', jsonb_build_array('10.0.' || n / 256 || '.' || n % 256, 'fe80::' || to_hex(n)), 'user', 'user' || n % 50,
        'applications', jsonb_build_array('kernel-5.14.' || n % 30, 'qemu-guest-agent-7.0')) end from generate_series(1, 20000) n;
insert into vm_sample (vm_id, at, cpu_percent, memory_used_bytes, network_percent)
select md5('vm' || n)::uuid, now(), n % 97, (1::bigint << 29) + n, n % 13 from generate_series(1, 20000) n where n % 10 > 0;
insert into tag (id, parent_id, name) select md5('tag' || n)::uuid, case when n = 1 then '00000000-0000-0000-0000-000000000000'::uuid else md5('tag' || n / 2)::uuid end, 'tag' || n from generate_series(1, 20) n;
insert into tag_vm (vm_id, tag_id) select md5('vm' || n)::uuid, md5('tag' || (n / 10 % 20 + 1))::uuid from generate_series(1, 20000) n where n % 10 = 5;
insert into storage_domain (id, name, type, storage_type, storage_format)
select md5('sd' || n)::uuid, 'sd' || n, 'DATA', 'NFS', 'V5' from generate_series(1, 10) n;
insert into disk (id, storage_domain_id, alias, status)
select md5('disk' || n)::uuid, md5('sd' || (n % 10 + 1))::uuid, 'Disk-' || n, 'OK' from generate_series(1, 20000) n;
insert into volume (id, disk_id, format, type, status, capacity_bytes)
select md5('volume' || n)::uuid, md5('disk' || n)::uuid, 'RAW', 'SPARSE', 'OK', (1::bigint << 30) * (1 + n % 100) from generate_series(1, 20000) n;
insert into disk_vm (id, disk_id, vm_id)
select gen_random_uuid(), md5('disk' || n)::uuid, md5('vm' || n)::uuid from generate_series(1, 20000) n;
insert into nic (id, vm_id, vnic_profile_id, name, mac)
select md5('nic' || n)::uuid, md5('vm' || n)::uuid, (select id from vnic_profile limit 1), 'nic1', '02:00:00:00:' || lpad(to_hex(n / 256), 2, '0') || ':' || lpad(to_hex(n % 256), 2, '0') from generate_series(1, 20000) n;
insert into event (code, name, severity, text, vm_id, facts, at, correlation_id)
select n % 100, 'NAME', case when n % 1000 = 0 then 'ERROR' else 'NORMAL' end, 'Fleet-' || n || ' was started',
    md5('vm' || (n % 20000 + 1))::uuid, '{}', now() - n * interval '1 minute', 'c-' || n
from generate_series(1, 200000) n;
insert into app_user (id, kind, profile, name, external_id) values ('00000000-0000-0000-0000-000000000007', 'USER', 'internal', 'stranger', 'stranger');
insert into permission (id, role_id, user_id, object_type, object_id)
select gen_random_uuid(), r.id, '00000000-0000-0000-0000-000000000007', 'CLUSTER', md5('cluster3')::uuid from role r where r.name = 'UserRole';
analyze;
