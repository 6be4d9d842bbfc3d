-- Tells this installation from every other, for who looks after many.

insert into setting (name, value) values ('InstanceId', gen_random_uuid()::text) on conflict do nothing;
