-- A logical unit that machines use whole is reached by a connection of its own.
alter table disk add column storage_connection_id uuid references storage_connection;
alter table disk add column sgio text;
alter table disk add constraint disk_sgio_known check (sgio in ('FILTERED', 'UNFILTERED'));
alter table disk add constraint disk_connection_is_of_lun check (storage_connection_id is null or storage_type = 'LUN');
create index disk_of_connection on disk (storage_connection_id) where storage_connection_id is not null;

-- How one host logs in to a target that would not let it in as it does the others.
create table storage_connection_extension (
    id uuid primary key,
    host_id uuid not null references host on delete cascade,
    target text not null,
    user_name text not null,
    password text not null,
    version integer not null default 0,
    constraint storage_connection_extension_once unique (host_id, target)
);
