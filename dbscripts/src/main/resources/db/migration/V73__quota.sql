-- How much of a data center people may use up together. Machines, templates and disks each count for one quota.

create table quota (
    id uuid primary key,
    data_center_id uuid not null references data_center on delete cascade,
    name text not null,
    description text not null default '',
    -- the one that everybody may use and that limits nothing
    default_quota boolean not null default false,
    -- percent of a limit from which people are told, and percent beyond it that are still granted
    cluster_threshold integer not null default 80,
    cluster_grace integer not null default 20,
    storage_threshold integer not null default 80,
    storage_grace integer not null default 20,
    created timestamptz not null default now(),
    constraint quota_name_unique unique (data_center_id, name),
    constraint quota_name_length check (length(name) between 1 and 65),
    constraint quota_percents check (least(cluster_threshold, cluster_grace, storage_threshold, storage_grace) >= 0
        and greatest(cluster_threshold, storage_threshold) <= 100)
);
create unique index quota_one_default on quota (data_center_id) where default_quota;

-- Of one cluster, or without one of all clusters together. What is below zero is not limited.
create table quota_cluster_limit (
    quota_id uuid not null references quota on delete cascade,
    cluster_id uuid references cluster on delete cascade,
    vcpus integer not null default -1,
    memory_gib double precision not null default -1,
    constraint quota_cluster_limit_once unique nulls not distinct (quota_id, cluster_id)
);
create index quota_cluster_limit_of_cluster on quota_cluster_limit (cluster_id);

create table quota_storage_limit (
    quota_id uuid not null references quota on delete cascade,
    storage_domain_id uuid references storage_domain on delete cascade,
    gib bigint not null default -1,
    constraint quota_storage_limit_once unique nulls not distinct (quota_id, storage_domain_id)
);
create index quota_storage_limit_of_storage_domain on quota_storage_limit (storage_domain_id);

alter table vm add column quota_id uuid references quota on delete set null;
create index vm_of_quota on vm (quota_id);
alter table template add column quota_id uuid references quota on delete set null;
create index template_of_quota on template (quota_id) where quota_id is not null;
alter table disk add column quota_id uuid references quota on delete set null;
create index disk_of_quota on disk (quota_id);

insert into quota (id, data_center_id, name, default_quota) select gen_random_uuid(), id, 'Default', true from data_center;
insert into quota_cluster_limit (quota_id) select id from quota;
insert into quota_storage_limit (quota_id) select id from quota;
insert into permission (id, role_id, user_id, object_type, object_id)
select gen_random_uuid(), role.id, 'eee00000-0000-0000-0000-123456789eee', 'QUOTA', quota.id
from quota join role on role.name = 'QuotaConsumer';

update vm set quota_id = q.id from quota q where q.data_center_id = vm.data_center_id;
update template set quota_id = q.id from quota q where q.data_center_id = template.data_center_id;
update disk set quota_id = q.id from storage_domain_pool p join quota q on q.data_center_id = p.data_center_id
where p.storage_domain_id = disk.storage_domain_id and not p.shared;
