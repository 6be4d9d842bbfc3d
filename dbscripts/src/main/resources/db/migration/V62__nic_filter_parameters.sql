-- What a network card tells the network filter of its profile: its addresses, for instance. A name may come several times.
create table nic_filter_parameter (
    id uuid primary key,
    nic_id uuid not null references nic on delete cascade,
    name text not null,
    value text not null,
    added timestamptz not null default now(),
    version integer not null default 0,
    constraint nic_filter_parameter_name_length check (length(name) between 1 and 255)
);
create index nic_filter_parameter_of_nic on nic_filter_parameter (nic_id);
