-- What a host that announced itself calls itself; it stays the same when its name or its address changes.
alter table host add column unique_id text;
alter table host add constraint host_unique_id_unique unique (unique_id);
