-- Machines alike, of which people are lent one.
create table vm_pool (
    id uuid primary key,
    cluster_id uuid not null references cluster,
    template_id uuid not null references template,
    name text not null,
    description text not null default '',
    comment text not null default '',
    type text not null default 'AUTOMATIC',
    stateful boolean not null default false,
    prestarted integer not null default 0,
    max_per_user integer not null default 1,
    auto_storage boolean not null default false,
    latest_template boolean not null default false,
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint vm_pool_name_length check (length(name) between 1 and 255),
    constraint vm_pool_type_known check (type in ('AUTOMATIC', 'MANUAL')),
    constraint vm_pool_numbers check (prestarted >= 0 and max_per_user > 0)
);
create unique index vm_pool_name_unique on vm_pool (name);
create index vm_pool_of_cluster on vm_pool (cluster_id);
create index vm_pool_of_template on vm_pool (template_id);

alter table vm add column vm_pool_id uuid references vm_pool;
create index vm_of_pool on vm (vm_pool_id) where vm_pool_id is not null;
