-- Devices of machines and templates: what distinguishes one is its spec alone, and where it sits the host says.
alter table vm_device
    drop column device,
    drop column alias,
    drop column address,
    drop column plugged,
    drop column managed,
    add column added timestamptz not null default now(),
    add constraint vm_device_kind_known check (kind in ('CD', 'WATCHDOG', 'MEDIATED', 'HOST_DEVICE', 'NUMA_NODE'));

-- Everybody has a CD drive, which a disk is put into and taken out of.
insert into vm_device (id, vm_id, kind) select gen_random_uuid(), id, 'CD' from vm;
insert into vm_device (id, template_id, kind) select gen_random_uuid(), id, 'CD' from template;
