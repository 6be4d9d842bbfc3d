-- Where machines run: scheduling policies put together from units, affinity groups, and labels on machines and hosts.

create table scheduling_policy (
    id uuid primary key,
    name text not null,
    description text not null default '',
    -- those that come with the product can be used but not changed
    locked boolean not null default false,
    default_policy boolean not null default false,
    balance_unit_id uuid,
    properties jsonb not null default '{}',
    created timestamptz not null default now(),
    constraint scheduling_policy_name_unique unique (name),
    constraint scheduling_policy_name_length check (length(name) between 1 and 128),
    constraint scheduling_policy_properties_by_name check (jsonb_typeof(properties) = 'object')
);
create unique index scheduling_policy_one_default on scheduling_policy (default_policy) where default_policy;

-- Units are part of the program and have no table.
create table scheduling_policy_filter (
    scheduling_policy_id uuid not null references scheduling_policy on delete cascade,
    unit_id uuid not null,
    -- -1 is asked first, 1 last, 0 wherever
    position integer not null default 0,
    primary key (scheduling_policy_id, unit_id)
);

create table scheduling_policy_weight (
    scheduling_policy_id uuid not null references scheduling_policy on delete cascade,
    unit_id uuid not null,
    factor integer not null default 1,
    primary key (scheduling_policy_id, unit_id),
    constraint scheduling_policy_weight_factor_positive check (factor > 0)
);

insert into scheduling_policy (id, name, description, locked, default_policy, balance_unit_id, properties) values
    ('b4ed2332-a7ac-4d5f-9596-99a439cb2812', 'none', 'Starts machines where the load is least and moves none.', true, true, '38440000-8cf0-14bd-c43e-10b96e4ef00a',
        '{"HeSparesCount": "0"}'),
    ('20d25257-b4bd-4589-92a6-c4c5c5d3fd1a', 'evenly_distributed', 'Keeps the load of hosts alike.', true, false, '7db4ab05-81ab-42e8-868a-aee2df483ed2',
        '{"CpuOverCommitDurationMinutes": "2", "HighUtilization": "80", "HeSparesCount": "0", "VCpuToPhysicalCpuRatio": "0"}'),
    ('5a2b0939-7d46-4b73-a469-e9c2c7fc6a53', 'power_saving', 'Fills hosts, so that others may be switched off.', true, false, '736999d0-1023-46a4-9a75-1316ed50e151',
        '{"CpuOverCommitDurationMinutes": "2", "HighUtilization": "80", "LowUtilization": "20", "HeSparesCount": "0"}'),
    ('8d5d7bec-68de-4a67-b53e-0ac54686d579', 'vm_evenly_distributed', 'Keeps the numbers of machines on hosts alike.', true, false, 'd58c8e32-44e1-418f-9222-52cd887bf9e0',
        '{"HighVmCount": "10", "MigrationThreshold": "5", "SpmVmGrace": "5", "HeSparesCount": "0"}'),
    ('7677771e-5eab-422e-83fa-dc04080d21b7', 'cluster_maintenance', 'For the time of maintenance: only highly available machines start.', true, false, '38440000-8cf0-14bd-c43e-10b96e4ef00a',
        '{"HeSparesCount": "0"}');

insert into scheduling_policy_filter (scheduling_policy_id, unit_id, position)
select p.id, u.unit_id::uuid, u.position from scheduling_policy p cross join (values
    ('6d636bf6-a35c-4f9d-b68d-0731f720cddc', 0),
    ('98842bc5-4094-4b83-8224-7b50f86a94c9', 0),
    ('58894b5b-d55d-4f85-8f82-5bf217e640b0', 0),
    ('e659c871-0bf1-4ccc-b748-f28f5d08dffd', 0),
    ('43b9e654-337f-4b0d-a896-cbb22ce5a7fc', 0),
    ('c9ddbb34-0e1d-4061-a8d7-b0893fa80932', 0),
    ('fcbfe4b1-b83e-4428-b9d3-b3d348b93be6', 0),
    ('23e07b34-66dd-4735-bc45-bcddded02c05', 0),
    ('e659c871-0bf1-4ccc-b748-f28f5d08ddda', 0),
    ('84e6ddee-ab0d-42dd-82f0-c297779db566', 0),
    ('e69808a9-8a41-40f1-94ba-dd5d385d82d8', 0),
    ('72163d1c-9468-4480-99d9-0888664eb143', 0),
    ('53bff075-8306-446f-a53b-9c872a29d197', 0),
    ('47ea3cd0-8a2f-438d-9f63-49534178882a', 0),
    ('aae8c702-4756-4934-b84c-8daf59efc134', 0)
) as u (unit_id, position);

insert into scheduling_policy_filter (scheduling_policy_id, unit_id, position)
select id, '0bd8fef9-bcb4-4250-9998-410f01608d9b', -1 from scheduling_policy where name = 'cluster_maintenance';

insert into scheduling_policy_weight (scheduling_policy_id, unit_id, factor)
select p.id, u.unit_id::uuid, u.factor from scheduling_policy p cross join (values
    ('591cdb81-ba67-45b4-9642-e28f61a97d57', 99),
    ('98e92667-6161-41fb-b3fa-34f820ccbc4b', 1),
    ('7f262d70-6cac-11e3-981f-0800200c9a66', 1),
    ('84e6ddee-ab0d-42dd-82f0-c297779db567', 1),
    ('427aed70-dae3-48ba-8fe9-a902a9d563c8', 20),
    ('71931e14-f0e6-4f91-a7c8-d494a26e3a09', 4),
    ('1b14ac11-20e9-4593-a149-2eb83c60a330', 5)
) as u (unit_id, factor);

insert into scheduling_policy_weight (scheduling_policy_id, unit_id, factor)
select p.id, u.unit_id::uuid, u.factor from scheduling_policy p join (values
    ('none', '7db4ab05-81ab-42e8-868a-aee2df483edb', 2),
    ('none', '4134247a-9c58-4b9a-8593-530bb9e37c59', 1),
    ('evenly_distributed', '7db4ab05-81ab-42e8-868a-aee2df483edb', 2),
    ('evenly_distributed', '4134247a-9c58-4b9a-8593-530bb9e37c59', 1),
    ('power_saving', '736999d0-1023-46a4-9a75-1316ed50e15b', 2),
    ('power_saving', '9dfe6086-646d-43b8-8eef-4d94de8472c8', 1),
    ('vm_evenly_distributed', '3ba8c988-f779-42c0-90ce-caa8243edee7', 2),
    ('cluster_maintenance', '7db4ab05-81ab-42e8-868a-aee2df483edb', 2),
    ('cluster_maintenance', '4134247a-9c58-4b9a-8593-530bb9e37c59', 1)
) as u (policy, unit_id, factor) on u.policy = p.name;

update cluster set scheduling_policy_id = 'b4ed2332-a7ac-4d5f-9596-99a439cb2812'
where scheduling_policy_id is null or scheduling_policy_id not in (select id from scheduling_policy);
alter table cluster alter column scheduling_policy_id set default 'b4ed2332-a7ac-4d5f-9596-99a439cb2812';
alter table cluster alter column scheduling_policy_id set not null;
alter table cluster add constraint cluster_scheduling_policy foreign key (scheduling_policy_id) references scheduling_policy;
create index cluster_of_scheduling_policy on cluster (scheduling_policy_id);
-- what this cluster sets otherwise than its policy
alter table cluster add column scheduling_properties jsonb not null default '{}';

create table affinity_label (
    id uuid primary key,
    name text not null,
    read_only boolean not null default false,
    -- machines that bear the label run on hosts that bear it, and nowhere else
    implicit_group boolean not null default false,
    created timestamptz not null default now(),
    constraint affinity_label_name_unique unique (name),
    constraint affinity_label_name_length check (length(name) between 1 and 50)
);

create table affinity_label_vm (
    affinity_label_id uuid not null references affinity_label on delete cascade,
    vm_id uuid not null references vm on delete cascade,
    primary key (affinity_label_id, vm_id)
);
create index affinity_label_vm_of_vm on affinity_label_vm (vm_id);

create table affinity_label_host (
    affinity_label_id uuid not null references affinity_label on delete cascade,
    host_id uuid not null references host on delete cascade,
    primary key (affinity_label_id, host_id)
);
create index affinity_label_host_of_host on affinity_label_host (host_id);

create table affinity_group (
    id uuid primary key,
    cluster_id uuid not null references cluster on delete cascade,
    name text not null,
    description text not null default '',
    priority double precision not null default 0,
    vms_rule text not null default 'DISABLED',
    vms_enforcing boolean not null default false,
    hosts_rule text not null default 'DISABLED',
    hosts_enforcing boolean not null default false,
    created timestamptz not null default now(),
    constraint affinity_group_name_unique unique (cluster_id, name),
    constraint affinity_group_name_length check (length(name) between 1 and 255),
    constraint affinity_group_vms_rule_known check (vms_rule in ('DISABLED', 'POSITIVE', 'NEGATIVE')),
    constraint affinity_group_hosts_rule_known check (hosts_rule in ('DISABLED', 'POSITIVE', 'NEGATIVE'))
);

create table affinity_group_vm (
    affinity_group_id uuid not null references affinity_group on delete cascade,
    vm_id uuid not null references vm on delete cascade,
    primary key (affinity_group_id, vm_id)
);
create index affinity_group_vm_of_vm on affinity_group_vm (vm_id);

create table affinity_group_host (
    affinity_group_id uuid not null references affinity_group on delete cascade,
    host_id uuid not null references host on delete cascade,
    primary key (affinity_group_id, host_id)
);
create index affinity_group_host_of_host on affinity_group_host (host_id);

create table affinity_group_vm_label (
    affinity_group_id uuid not null references affinity_group on delete cascade,
    affinity_label_id uuid not null references affinity_label on delete cascade,
    primary key (affinity_group_id, affinity_label_id)
);
create index affinity_group_vm_label_of_label on affinity_group_vm_label (affinity_label_id);

create table affinity_group_host_label (
    affinity_group_id uuid not null references affinity_group on delete cascade,
    affinity_label_id uuid not null references affinity_label on delete cascade,
    primary key (affinity_group_id, affinity_label_id)
);
create index affinity_group_host_label_of_label on affinity_group_host_label (affinity_label_id);
