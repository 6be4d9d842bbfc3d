-- What the machines of a pool are, over what their template says: machines that are added later are like the first ones.
alter table vm_pool add column machine jsonb not null default '{}';
