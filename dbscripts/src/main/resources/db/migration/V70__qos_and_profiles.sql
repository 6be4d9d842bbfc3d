-- How much machines, disks and networks may use up, and the profiles through which machines and disks are given such limits.

create table qos (
    id uuid primary key,
    data_center_id uuid not null references data_center on delete cascade,
    type text not null,
    name text not null,
    description text not null default '',
    -- by name, as {"MAX_IOPS": 100}; what is absent is not limited
    limits jsonb not null default '{}',
    created timestamptz not null default now(),
    constraint qos_name_unique unique (data_center_id, type, name),
    constraint qos_name_length check (length(name) between 1 and 50),
    constraint qos_type_known check (type in ('STORAGE', 'CPU', 'NETWORK', 'HOSTNETWORK')),
    constraint qos_limits_by_name check (jsonb_typeof(limits) = 'object')
);

create table cpu_profile (
    id uuid primary key,
    cluster_id uuid not null references cluster on delete cascade,
    qos_id uuid references qos on delete set null,
    name text not null,
    description text not null default '',
    created timestamptz not null default now(),
    constraint cpu_profile_name_unique unique (cluster_id, name),
    constraint cpu_profile_within_cluster unique (id, cluster_id),
    constraint cpu_profile_name_length check (length(name) between 1 and 250)
);
create index cpu_profile_of_qos on cpu_profile (qos_id) where qos_id is not null;

create table disk_profile (
    id uuid primary key,
    storage_domain_id uuid not null references storage_domain on delete cascade,
    qos_id uuid references qos on delete set null,
    name text not null,
    description text not null default '',
    created timestamptz not null default now(),
    constraint disk_profile_name_unique unique (storage_domain_id, name),
    constraint disk_profile_within_storage_domain unique (id, storage_domain_id),
    constraint disk_profile_name_length check (length(name) between 1 and 250)
);
create index disk_profile_of_qos on disk_profile (qos_id) where qos_id is not null;

alter table vm add column cpu_profile_id uuid references cpu_profile;
create index vm_of_cpu_profile on vm (cpu_profile_id);
alter table template add column cpu_profile_id uuid references cpu_profile;
create index template_of_cpu_profile on template (cpu_profile_id) where cpu_profile_id is not null;
alter table disk add column disk_profile_id uuid references disk_profile;
create index disk_of_disk_profile on disk (disk_profile_id);

-- What was there before gets one profile each, open to everyone, and machines and disks use it.
insert into cpu_profile (id, cluster_id, name) select gen_random_uuid(), id, name from cluster;
insert into disk_profile (id, storage_domain_id, name)
select gen_random_uuid(), id, name from storage_domain where type in ('DATA', 'MASTER');

insert into permission (id, role_id, user_id, object_type, object_id)
select gen_random_uuid(), role.id, 'eee00000-0000-0000-0000-123456789eee', profile.kind, profile.id
from (select id, 'CPU_PROFILE' as kind, 'CpuProfileOperator' as role from cpu_profile
    union all select id, 'DISK_PROFILE', 'DiskProfileUser' from disk_profile) profile
join role on role.name = profile.role;

update vm set cpu_profile_id = p.id from cpu_profile p where p.cluster_id = vm.cluster_id;
update template set cpu_profile_id = p.id from cpu_profile p where p.cluster_id = template.cluster_id;
update disk set disk_profile_id = p.id from disk_profile p where p.storage_domain_id = disk.storage_domain_id;
