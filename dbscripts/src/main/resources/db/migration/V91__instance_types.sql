-- An instance type is a template that says only how large a machine is: it belongs to no cluster and has no disks.
alter table template
    add column kind text not null default 'TEMPLATE',
    add constraint template_kind_known check (kind in ('TEMPLATE', 'INSTANCE_TYPE')),
    add constraint template_instance_type_anywhere check (kind = 'TEMPLATE' or cluster_id is null);
create unique index template_instance_type_name on template (name) where kind = 'INSTANCE_TYPE';

insert into template (id, kind, name, description, memory_bytes, memory_guaranteed_bytes, memory_max_bytes, cpu_sockets)
select id::uuid, 'INSTANCE_TYPE', name, description, mib * 1048576, mib * 1048576, mib * 4194304, sockets
from (values
    ('00000003-0003-0003-0003-0000000000be', 'Tiny', 'Tiny instance type', 512::bigint, 1),
    ('00000005-0005-0005-0005-0000000002e6', 'Small', 'Small instance type', 2048, 1),
    ('00000007-0007-0007-0007-00000000010a', 'Medium', 'Medium instance type', 4096, 2),
    ('00000009-0009-0009-0009-0000000000f1', 'Large', 'Large instance type', 8192, 2),
    ('0000000b-000b-000b-000b-00000000021f', 'XLarge', 'Extra Large instance type', 16384, 4)) as sizes (id, name, description, mib, sockets);
