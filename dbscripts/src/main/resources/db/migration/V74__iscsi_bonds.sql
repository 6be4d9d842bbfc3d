-- Networks over which hosts of a data center reach iSCSI targets side by side.

create table iscsi_bond (
    id uuid primary key,
    data_center_id uuid not null references data_center on delete cascade,
    name text not null,
    description text not null default '',
    created timestamptz not null default now(),
    constraint iscsi_bond_name_unique unique (data_center_id, name),
    constraint iscsi_bond_name_length check (length(name) between 1 and 50)
);

create table iscsi_bond_network (
    iscsi_bond_id uuid not null references iscsi_bond on delete cascade,
    network_id uuid not null references network on delete cascade,
    primary key (iscsi_bond_id, network_id)
);
create index iscsi_bond_network_of_network on iscsi_bond_network (network_id);

create table iscsi_bond_connection (
    iscsi_bond_id uuid not null references iscsi_bond on delete cascade,
    storage_connection_id uuid not null references storage_connection on delete cascade,
    primary key (iscsi_bond_id, storage_connection_id)
);
create index iscsi_bond_connection_of_connection on iscsi_bond_connection (storage_connection_id);
