-- An upgrade of a cluster that somebody outside carries out and tells of; features beyond those of its level; the pool its data center prefers.
alter table cluster
    add column upgrade_running boolean not null default false,
    add column upgrade_percent integer not null default 0,
    add column upgrade_correlation text,
    add constraint cluster_upgrade_percent_range check (upgrade_percent between 0 and 100);

create table cluster_feature (
    cluster_id uuid not null references cluster on delete cascade,
    feature_id uuid not null,
    primary key (cluster_id, feature_id)
);

alter table data_center add column mac_pool_id uuid references mac_pool on delete set null;
create index data_center_of_mac_pool on data_center (mac_pool_id) where mac_pool_id is not null;

-- Nothing said means the old way of moving machines; oVirt gives new clusters another one.
update cluster set settings = jsonb_set(settings, '{migration}', '{"policy": "80554327-0569-496b-bdeb-fcbbf52b827b"}');
