-- What people configured, what they want to run, and what was last seen of it; the three are kept in tables of their own.
-- Users write the plain tables and *_wanted; only monitoring writes *_seen and *_sample.
-- Statuses are stored by name; the lists repeat the enums of engine-core/model and a test compares them.

create table setting (
    name text not null,
    cluster_level text not null default 'general',
    value text not null,
    changed timestamptz not null default now(),
    primary key (name, cluster_level)
);

create table mac_pool (
    id uuid primary key,
    name text not null,
    description text not null default '',
    allow_duplicates boolean not null default false,
    default_pool boolean not null default false,
    version integer not null default 0,
    constraint mac_pool_name_unique unique (name),
    constraint mac_pool_name_length check (length(name) between 1 and 255)
);
create unique index mac_pool_one_default on mac_pool (default_pool) where default_pool;

create table mac_pool_range (
    mac_pool_id uuid not null references mac_pool on delete cascade,
    first_mac text not null,
    last_mac text not null,
    primary key (mac_pool_id, first_mac),
    constraint mac_pool_range_form check (first_mac ~ '^([0-9a-f]{2}:){5}[0-9a-f]{2}$' and last_mac ~ '^([0-9a-f]{2}:){5}[0-9a-f]{2}$'),
    constraint mac_pool_range_order check (first_mac <= last_mac)
);

create table data_center (
    id uuid primary key,
    name text not null,
    description text not null default '',
    comment text not null default '',
    local boolean not null default false,
    compatibility_level text not null,
    quota_mode text not null default 'DISABLED',
    storage_format text,
    master_version integer not null default 0,
    version integer not null default 0,
    constraint data_center_name_unique unique (name),
    constraint data_center_name_length check (length(name) between 1 and 40),
    constraint data_center_quota_mode_known check (quota_mode in ('DISABLED', 'AUDIT', 'ENABLED')),
    constraint data_center_storage_format_known check (storage_format in ('V1', 'V2', 'V3', 'V4', 'V5'))
);

create table cluster (
    id uuid primary key,
    -- absent once its data center was removed; without one it holds no machines
    data_center_id uuid references data_center,
    mac_pool_id uuid not null references mac_pool,
    name text not null,
    description text not null default '',
    comment text not null default '',
    compatibility_level text not null,
    cpu_type text,
    architecture text not null default 'UNDEFINED',
    bios_type text,
    emulated_machine text,
    memory_overcommit_percent integer not null default 100,
    threads_as_cores boolean not null default false,
    ballooning boolean not null default true,
    ksm boolean not null default false,
    ha_reservation boolean not null default false,
    fencing_enabled boolean not null default true,
    resilience text not null default 'YES',
    scheduling_policy_id uuid,
    settings jsonb not null default '{}',
    version integer not null default 0,
    constraint cluster_name_unique unique (name),
    constraint cluster_within_data_center unique (id, data_center_id),
    constraint cluster_name_length check (length(name) between 1 and 40),
    constraint cluster_memory_overcommit_sane check (memory_overcommit_percent between 100 and 1000),
    constraint cluster_architecture_known check (architecture in ('UNDEFINED', 'X86', 'PPC', 'S390X', 'X86_64', 'PPC64', 'PPC64LE', 'PPCLE')),
    constraint cluster_bios_type_known check (bios_type in ('I440FX_SEA_BIOS', 'Q35_SEA_BIOS', 'Q35_OVMF', 'Q35_SECURE_BOOT')),
    constraint cluster_resilience_known check (resilience in ('NO', 'YES', 'HA_ONLY'))
);
create index cluster_of_data_center on cluster (data_center_id);
create index cluster_of_mac_pool on cluster (mac_pool_id);

-- What the cluster's one writer remembers between two steps.
create table cluster_seen (
    cluster_id uuid primary key references cluster on delete cascade,
    state jsonb not null default '{}',
    changed timestamptz not null default now(),
    version integer not null default 0
);

create table host (
    id uuid primary key,
    cluster_id uuid not null references cluster,
    name text not null,
    description text not null default '',
    comment text not null default '',
    address text not null,
    port integer not null default 54321,
    ssh_user text not null default 'root',
    ssh_port integer not null default 22,
    ssh_fingerprint text,
    spm_priority integer not null default 5,
    power_management boolean not null default false,
    power_automatic boolean not null default false,
    kdump_detection boolean not null default true,
    settings jsonb not null default '{}',
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint host_name_unique unique (name),
    constraint host_address_unique unique (address, port),
    constraint host_name_length check (length(name) between 1 and 255),
    constraint host_port_range check (port between 1 and 65535 and ssh_port between 1 and 65535),
    constraint host_spm_priority_range check (spm_priority between -1 and 10)
);
create index host_of_cluster on host (cluster_id);

create table host_wanted (
    host_id uuid primary key references host on delete cascade,
    state text not null default 'ACTIVE',
    reason text not null default '',
    since timestamptz not null default now(),
    job_id uuid,
    version integer not null default 0,
    constraint host_wanted_state_known check (state in ('ACTIVE', 'MAINTENANCE'))
);

create table host_seen (
    host_id uuid primary key references host on delete cascade,
    status text not null default 'UNASSIGNED',
    non_operational_reason text not null default 'NONE',
    external_status text not null default 'OK',
    since timestamptz not null default now(),
    -- of the machine the agent runs on; reports and orders count up within it
    boot text,
    report bigint not null default 0,
    reported timestamptz,
    next_order bigint not null default 1,
    done_order bigint not null default 0,
    agent_version text,
    memory_bytes bigint not null default 0,
    cpus integer not null default 0,
    capabilities jsonb not null default '{}',
    nics jsonb not null default '[]',
    -- what the cluster's writer remembers of it, and the last wish it has taken in
    writer jsonb,
    wish_taken timestamptz,
    version integer not null default 0,
    constraint host_seen_status_known check (status in (
        'UNASSIGNED', 'DOWN', 'MAINTENANCE', 'UP', 'NON_RESPONSIVE', 'ERROR', 'INSTALLING', 'INSTALL_FAILED', 'REBOOT',
        'PREPARING_FOR_MAINTENANCE', 'NON_OPERATIONAL', 'PENDING_APPROVAL', 'INITIALIZING', 'CONNECTING', 'INSTALLING_OS', 'KDUMPING')),
    constraint host_seen_reason_when_not_operational check (status <> 'NON_OPERATIONAL' or non_operational_reason <> 'NONE'),
    constraint host_seen_external_status_known check (external_status in ('OK', 'INFO', 'WARNING', 'ERROR', 'FAILURE')),
    constraint host_seen_orders_in_turn check (done_order < next_order)
);
create index host_seen_by_status on host_seen (status);

-- The number a host goes by in the lock spaces of its data center's storage.
create table host_lockspace (
    host_id uuid primary key references host on delete cascade,
    data_center_id uuid not null references data_center on delete cascade,
    number integer not null,
    constraint host_lockspace_number_unique unique (data_center_id, number),
    constraint host_lockspace_number_range check (number between 1 and 250)
);

create table fence_agent (
    id uuid primary key,
    host_id uuid not null references host on delete cascade,
    ordinal integer not null default 1,
    concurrent boolean not null default false,
    type text not null,
    address text not null,
    port integer,
    user_name text not null default '',
    password text not null default '',
    encrypt_options boolean not null default false,
    options jsonb not null default '{}',
    version integer not null default 0,
    constraint fence_agent_port_range check (port between 1 and 65535)
);
create index fence_agent_of_host on fence_agent (host_id, ordinal);

create table data_center_seen (
    data_center_id uuid primary key references data_center on delete cascade,
    status text not null default 'UNINITIALIZED',
    since timestamptz not null default now(),
    spm_host_id uuid references host on delete set null,
    spm_generation bigint not null default -1,
    version integer not null default 0,
    constraint data_center_seen_status_known check (status in (
        'UNINITIALIZED', 'UP', 'MAINTENANCE', 'NOT_OPERATIONAL', 'NON_RESPONSIVE', 'CONTEND'))
);
create index data_center_seen_spm on data_center_seen (spm_host_id);

create table storage_connection (
    id uuid primary key,
    type text not null,
    address text not null default '',
    path text not null default '',
    port integer,
    portal text not null default '',
    target text not null default '',
    user_name text not null default '',
    password text not null default '',
    mount_options text not null default '',
    vfs_type text not null default '',
    nfs_version text,
    nfs_retrans integer,
    nfs_timeo integer,
    version integer not null default 0,
    constraint storage_connection_type_known check (type in (
        'UNKNOWN', 'NFS', 'FCP', 'ISCSI', 'LOCALFS', 'POSIXFS', 'GLUSTERFS', 'GLANCE', 'CINDER', 'MANAGED_BLOCK_STORAGE', 'UNMANAGED')),
    constraint storage_connection_port_range check (port between 1 and 65535)
);
-- Two hosts may well use the same local path, so those are not compared.
create unique index storage_connection_unique on storage_connection (type, address, path, coalesce(port, 0), portal, target) where type <> 'LOCALFS';

create table storage_domain (
    id uuid primary key,
    storage_connection_id uuid references storage_connection,
    name text not null,
    description text not null default '',
    comment text not null default '',
    type text not null,
    storage_type text not null,
    storage_format text not null,
    volume_group text,
    block_size integer not null default 512,
    wipe_after_delete boolean not null default false,
    discard_after_delete boolean not null default false,
    backup boolean not null default false,
    warning_low_space_percent integer not null default 10,
    critical_space_gib integer not null default 5,
    -- an ISO domain may serve several data centers at a time, others belong to one
    shared boolean not null generated always as (type in ('ISO', 'IMAGE')) stored,
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint storage_domain_name_unique unique (name),
    constraint storage_domain_sharing unique (id, shared),
    constraint storage_domain_name_length check (length(name) between 1 and 250),
    constraint storage_domain_type_known check (type in (
        'MASTER', 'DATA', 'ISO', 'EXPORT', 'IMAGE', 'VOLUME', 'UNKNOWN', 'MANAGED_BLOCK_STORAGE', 'UNMANAGED')),
    constraint storage_domain_storage_type_known check (storage_type in (
        'UNKNOWN', 'NFS', 'FCP', 'ISCSI', 'LOCALFS', 'POSIXFS', 'GLUSTERFS', 'GLANCE', 'CINDER', 'MANAGED_BLOCK_STORAGE', 'UNMANAGED')),
    constraint storage_domain_storage_format_known check (storage_format in ('V1', 'V2', 'V3', 'V4', 'V5')),
    constraint storage_domain_block_size_known check (block_size in (0, 512, 4096)),
    constraint storage_domain_low_space_range check (warning_low_space_percent between 0 and 100 and critical_space_gib >= 0)
);
create index storage_domain_of_connection on storage_domain (storage_connection_id);

create table storage_domain_seen (
    storage_domain_id uuid primary key references storage_domain on delete cascade,
    available_bytes bigint,
    used_bytes bigint,
    external_status text not null default 'OK',
    since timestamptz not null default now(),
    constraint storage_domain_seen_external_status_known check (external_status in ('OK', 'INFO', 'WARNING', 'ERROR', 'FAILURE'))
);

-- A storage domain in a data center.
create table storage_domain_pool (
    id uuid primary key,
    storage_domain_id uuid not null,
    data_center_id uuid not null references data_center,
    shared boolean not null default false,
    master boolean not null default false,
    status text not null default 'LOCKED',
    since timestamptz not null default now(),
    version integer not null default 0,
    constraint storage_domain_pool_domain foreign key (storage_domain_id, shared) references storage_domain (id, shared),
    constraint storage_domain_pool_once unique (storage_domain_id, data_center_id),
    constraint storage_domain_pool_status_known check (status in (
        'UNKNOWN', 'UNINITIALIZED', 'UNATTACHED', 'ACTIVE', 'INACTIVE', 'LOCKED', 'MAINTENANCE', 'PREPARING_FOR_MAINTENANCE', 'DETACHING',
        'ACTIVATING'))
);
create unique index storage_domain_pool_one_data_center on storage_domain_pool (storage_domain_id) where not shared;
create unique index storage_domain_pool_one_master on storage_domain_pool (data_center_id) where master;

create table template (
    id uuid primary key,
    data_center_id uuid,
    cluster_id uuid,
    name text not null,
    description text not null default '',
    comment text not null default '',
    status text not null default 'OK',
    base_template_id uuid references template,
    version_number integer not null default 1,
    version_name text not null default '',
    type text not null default 'SERVER',
    origin text not null default 'OVIRT',
    os text not null default 'other',
    bios_type text,
    memory_bytes bigint not null,
    memory_guaranteed_bytes bigint not null,
    memory_max_bytes bigint not null,
    cpu_sockets integer not null default 1,
    cpu_cores integer not null default 1,
    cpu_threads integer not null default 1,
    high_availability boolean not null default false,
    ha_priority integer not null default 1,
    delete_protected boolean not null default false,
    stateless boolean not null default false,
    migration text not null default 'MIGRATABLE',
    settings jsonb not null default '{}',
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint template_in_cluster foreign key (cluster_id, data_center_id) references cluster (id, data_center_id) on update cascade,
    constraint template_name_unique unique (data_center_id, name, version_number),
    constraint template_name_length check (length(name) between 1 and 255),
    constraint template_status_known check (status in ('OK', 'LOCKED', 'ILLEGAL')),
    constraint template_type_known check (type in ('DESKTOP', 'SERVER', 'HIGH_PERFORMANCE')),
    constraint template_bios_type_known check (bios_type in ('I440FX_SEA_BIOS', 'Q35_SEA_BIOS', 'Q35_OVMF', 'Q35_SECURE_BOOT')),
    constraint template_migration_known check (migration in ('MIGRATABLE', 'IMPLICITLY_NON_MIGRATABLE', 'PINNED_TO_HOST')),
    constraint template_memory_in_order check (
        memory_guaranteed_bytes between 0 and memory_bytes and memory_bytes > 0 and memory_bytes <= memory_max_bytes),
    constraint template_cpu_positive check (cpu_sockets > 0 and cpu_cores > 0 and cpu_threads > 0)
);
create index template_of_cluster on template (cluster_id, data_center_id);
create index template_of_base on template (base_template_id);

create table vm (
    id uuid primary key,
    data_center_id uuid not null,
    cluster_id uuid not null,
    template_id uuid not null references template,
    original_template_id uuid not null,
    name text not null,
    description text not null default '',
    comment text not null default '',
    type text not null default 'SERVER',
    origin text not null default 'OVIRT',
    os text not null default 'other',
    bios_type text,
    memory_bytes bigint not null,
    memory_guaranteed_bytes bigint not null,
    memory_max_bytes bigint not null,
    cpu_sockets integer not null default 1,
    cpu_cores integer not null default 1,
    cpu_threads integer not null default 1,
    high_availability boolean not null default false,
    ha_priority integer not null default 1,
    lease_storage_domain_id uuid references storage_domain,
    delete_protected boolean not null default false,
    stateless boolean not null default false,
    migration text not null default 'MIGRATABLE',
    settings jsonb not null default '{}',
    -- the same as above as it shall be after the next shutdown, when it differs
    next_run jsonb,
    created timestamptz not null default now(),
    created_by uuid,
    version integer not null default 0,
    constraint vm_in_cluster foreign key (cluster_id, data_center_id) references cluster (id, data_center_id) on update cascade,
    constraint vm_name_unique unique (data_center_id, name),
    constraint vm_name_length check (length(name) between 1 and 255),
    constraint vm_type_known check (type in ('DESKTOP', 'SERVER', 'HIGH_PERFORMANCE')),
    constraint vm_bios_type_known check (bios_type in ('I440FX_SEA_BIOS', 'Q35_SEA_BIOS', 'Q35_OVMF', 'Q35_SECURE_BOOT')),
    constraint vm_migration_known check (migration in ('MIGRATABLE', 'IMPLICITLY_NON_MIGRATABLE', 'PINNED_TO_HOST')),
    constraint vm_memory_in_order check (
        memory_guaranteed_bytes between 0 and memory_bytes and memory_bytes > 0 and memory_bytes <= memory_max_bytes),
    constraint vm_cpu_positive check (cpu_sockets > 0 and cpu_cores > 0 and cpu_threads > 0)
);
create index vm_of_cluster on vm (cluster_id, data_center_id);
create index vm_of_template on vm (template_id);
create index vm_of_lease on vm (lease_storage_domain_id) where lease_storage_domain_id is not null;

-- The hosts a machine may run on, when it may not run everywhere.
create table vm_host (
    vm_id uuid not null references vm on delete cascade,
    host_id uuid not null references host,
    primary key (vm_id, host_id)
);
create index vm_host_of_host on vm_host (host_id);

create table vm_wanted (
    vm_id uuid primary key references vm on delete cascade,
    state text not null default 'DOWN',
    -- where it shall run, when somebody said so
    host_id uuid references host on delete set null,
    since timestamptz not null default now(),
    job_id uuid,
    options jsonb not null default '{}',
    version integer not null default 0,
    constraint vm_wanted_state_known check (state in ('DOWN', 'UP'))
);
create index vm_wanted_of_host on vm_wanted (host_id) where host_id is not null;

-- One row a machine: there is one place it is seen running.
create table vm_seen (
    vm_id uuid primary key references vm on delete cascade,
    status text not null default 'DOWN',
    host_id uuid references host,
    target_host_id uuid references host,
    since timestamptz not null default now(),
    boot text,
    report bigint not null default 0,
    order_number bigint not null default 0,
    started timestamptz,
    stopped timestamptz,
    exit_status text,
    exit_reason text,
    exit_message text not null default '',
    pause_reason text not null default 'NONE',
    console jsonb not null default '[]',
    guest jsonb not null default '{}',
    devices jsonb not null default '{}',
    -- what the cluster's writer remembers of it, and the last wish it has taken in
    writer jsonb,
    wish_taken timestamptz,
    version integer not null default 0,
    constraint vm_seen_status_known check (status in (
        'UNASSIGNED', 'DOWN', 'UP', 'POWERING_UP', 'PAUSED', 'MIGRATING_FROM', 'MIGRATING_TO', 'UNKNOWN', 'NOT_RESPONDING',
        'WAIT_FOR_LAUNCH', 'REBOOT_IN_PROGRESS', 'SAVING_STATE', 'RESTORING_STATE', 'SUSPENDED', 'IMAGE_ILLEGAL', 'IMAGE_LOCKED',
        'POWERING_DOWN')),
    constraint vm_seen_runs_somewhere check (
        host_id is not null or status in ('UNASSIGNED', 'DOWN', 'WAIT_FOR_LAUNCH', 'SUSPENDED', 'IMAGE_ILLEGAL', 'IMAGE_LOCKED')),
    constraint vm_seen_down_runs_nowhere check (host_id is null or status not in ('DOWN', 'SUSPENDED', 'IMAGE_ILLEGAL', 'IMAGE_LOCKED')),
    constraint vm_seen_target_is_elsewhere check (target_host_id is null or target_host_id <> host_id),
    constraint vm_seen_exit_status_known check (exit_status in ('NORMAL', 'ERROR')),
    constraint vm_seen_pause_reason_known check (pause_reason in ('NONE', 'EOTHER', 'EIO', 'ENOSPC', 'EPERM', 'NOERR', 'POSTCOPY'))
);
create index vm_seen_on_host on vm_seen (host_id) where host_id is not null;
create index vm_seen_to_host on vm_seen (target_host_id) where target_host_id is not null;

create table disk (
    id uuid primary key,
    storage_domain_id uuid references storage_domain,
    alias text not null,
    description text not null default '',
    content_type text not null default 'DATA',
    storage_type text not null default 'IMAGE',
    status text not null default 'LOCKED',
    shareable boolean not null default false,
    wipe_after_delete boolean not null default false,
    propagate_errors boolean not null default false,
    incremental_backup boolean not null default false,
    lun jsonb,
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint disk_sharing unique (id, shareable),
    constraint disk_alias_length check (length(alias) between 1 and 255),
    constraint disk_content_type_known check (content_type in (
        'DATA', 'OVF_STORE', 'MEMORY_DUMP_VOLUME', 'MEMORY_METADATA_VOLUME', 'ISO', 'HOSTED_ENGINE', 'HOSTED_ENGINE_SANLOCK',
        'HOSTED_ENGINE_METADATA', 'HOSTED_ENGINE_CONFIGURATION', 'BACKUP_SCRATCH')),
    constraint disk_storage_type_known check (storage_type in ('IMAGE', 'LUN', 'CINDER', 'MANAGED_BLOCK_STORAGE', 'KUBERNETES')),
    constraint disk_status_known check (status in ('UNASSIGNED', 'OK', 'LOCKED', 'ILLEGAL')),
    constraint disk_image_has_domain check (storage_type <> 'IMAGE' or storage_domain_id is not null),
    constraint disk_lun_described check ((storage_type = 'LUN') = (lun is not null))
);
create index disk_of_storage_domain on disk (storage_domain_id);
create index disk_by_alias on disk (alias);

-- Further storage domains that hold a copy of a template's disk.
create table disk_copy (
    disk_id uuid not null references disk on delete cascade,
    storage_domain_id uuid not null references storage_domain,
    primary key (disk_id, storage_domain_id)
);
create index disk_copy_in_storage_domain on disk_copy (storage_domain_id);

create table volume (
    id uuid primary key,
    disk_id uuid not null references disk on delete cascade,
    parent_id uuid,
    active boolean not null default true,
    format text not null,
    type text not null,
    status text not null default 'LOCKED',
    capacity_bytes bigint not null,
    actual_bytes bigint not null default 0,
    initial_bytes bigint,
    qcow_compat text,
    sequence integer not null default 1,
    created timestamptz not null default now(),
    version integer not null default 0,
    constraint volume_of_disk unique (id, disk_id),
    constraint volume_parent_of_same_disk foreign key (parent_id, disk_id) references volume (id, disk_id),
    constraint volume_not_its_own_parent check (parent_id <> id),
    constraint volume_format_known check (format in ('UNASSIGNED', 'COW', 'RAW')),
    constraint volume_type_known check (type in ('UNASSIGNED', 'PREALLOCATED', 'SPARSE')),
    constraint volume_status_known check (status in ('UNASSIGNED', 'OK', 'LOCKED', 'ILLEGAL')),
    constraint volume_capacity_positive check (capacity_bytes > 0 and actual_bytes >= 0)
);
create unique index volume_one_active on volume (disk_id) where active;
create unique index volume_one_child on volume (parent_id) where parent_id is not null;
create index volume_chain on volume (disk_id);

-- A disk in the hands of a machine or a template.
create table disk_vm (
    id uuid primary key,
    disk_id uuid not null,
    vm_id uuid references vm on delete cascade,
    template_id uuid references template on delete cascade,
    shareable boolean not null default false,
    plugged boolean not null default true,
    bootable boolean not null default false,
    read_only boolean not null default false,
    pass_discard boolean not null default false,
    scsi_reservation boolean not null default false,
    interface text not null default 'VIRTIO_SCSI',
    address text not null default '',
    logical_name text,
    attached timestamptz not null default now(),
    version integer not null default 0,
    constraint disk_vm_disk foreign key (disk_id, shareable) references disk (id, shareable) on delete cascade on update cascade,
    constraint disk_vm_one_side check (num_nonnulls(vm_id, template_id) = 1),
    constraint disk_vm_once unique (vm_id, disk_id),
    constraint disk_vm_once_in_template unique (template_id, disk_id),
    constraint disk_vm_interface_known check (interface in ('IDE', 'VIRTIO_SCSI', 'VIRTIO', 'SPAPR_VSCSI', 'SATA'))
);
create unique index disk_vm_one_owner on disk_vm (disk_id) where not shareable;
create unique index disk_vm_one_bootable on disk_vm (vm_id) where bootable;

create table network (
    id uuid primary key,
    data_center_id uuid not null references data_center,
    name text not null,
    description text not null default '',
    comment text not null default '',
    vdsm_name text not null,
    mtu integer not null default 0,
    vlan integer,
    vm_network boolean not null default true,
    stp boolean not null default false,
    port_isolation boolean not null default false,
    labels jsonb not null default '[]',
    dns jsonb not null default '[]',
    version integer not null default 0,
    constraint network_name_unique unique (data_center_id, name),
    constraint network_within_data_center unique (id, data_center_id),
    constraint network_name_length check (length(name) between 1 and 256),
    constraint network_vdsm_name_unique unique (data_center_id, vdsm_name),
    constraint network_vdsm_name_length check (length(vdsm_name) between 1 and 15),
    constraint network_vlan_range check (vlan between 0 and 4094),
    constraint network_mtu_range check (mtu = 0 or mtu between 68 and 65535)
);

create table cluster_network (
    cluster_id uuid not null,
    network_id uuid not null,
    data_center_id uuid not null,
    required boolean not null default true,
    display boolean not null default false,
    migration boolean not null default false,
    management boolean not null default false,
    default_route boolean not null default false,
    gluster boolean not null default false,
    status text not null default 'OPERATIONAL',
    version integer not null default 0,
    primary key (cluster_id, network_id),
    constraint cluster_network_cluster foreign key (cluster_id, data_center_id) references cluster (id, data_center_id) on delete cascade,
    constraint cluster_network_network foreign key (network_id, data_center_id) references network (id, data_center_id) on delete cascade,
    constraint cluster_network_status_known check (status in ('NON_OPERATIONAL', 'OPERATIONAL')),
    constraint cluster_network_management_required check (required or not management)
);
create index cluster_network_of_network on cluster_network (network_id);
create unique index cluster_network_one_display on cluster_network (cluster_id) where display;
create unique index cluster_network_one_migration on cluster_network (cluster_id) where migration;
create unique index cluster_network_one_management on cluster_network (cluster_id) where management;
create unique index cluster_network_one_default_route on cluster_network (cluster_id) where default_route;

create table vnic_profile (
    id uuid primary key,
    network_id uuid not null references network on delete cascade,
    name text not null,
    description text not null default '',
    pass_through boolean not null default false,
    migratable boolean not null default true,
    port_mirroring boolean not null default false,
    network_filter text,
    custom_properties jsonb not null default '{}',
    version integer not null default 0,
    constraint vnic_profile_name_unique unique (network_id, name),
    constraint vnic_profile_name_length check (length(name) between 1 and 256)
);

create table nic (
    id uuid primary key,
    vm_id uuid references vm on delete cascade,
    template_id uuid references template on delete cascade,
    vnic_profile_id uuid references vnic_profile on delete set null,
    name text not null,
    description text not null default '',
    mac text,
    model text not null default 'PV',
    linked boolean not null default true,
    plugged boolean not null default true,
    address text not null default '',
    version integer not null default 0,
    constraint nic_one_side check (num_nonnulls(vm_id, template_id) = 1),
    constraint nic_name_unique unique (vm_id, name),
    constraint nic_name_unique_in_template unique (template_id, name),
    constraint nic_name_length check (length(name) between 1 and 50),
    constraint nic_mac_form check (mac ~ '^([0-9a-f]{2}:){5}[0-9a-f]{2}$'),
    constraint nic_of_vm_has_mac check (vm_id is null or mac is not null),
    constraint nic_model_known check (model in ('RTL8139_PV', 'RTL8139', 'E1000', 'PV', 'SPAPR_VLAN', 'PCI_PASSTHROUGH', 'E1000E'))
);
create index nic_of_profile on nic (vnic_profile_id);
create index nic_by_mac on nic (mac);

-- An address taken from a pool; it is free again when its NIC is gone.
create table mac_use (
    nic_id uuid primary key references nic on delete cascade,
    mac_pool_id uuid not null references mac_pool,
    mac text not null,
    duplicate boolean not null default false,
    constraint mac_use_form check (mac ~ '^([0-9a-f]{2}:){5}[0-9a-f]{2}$')
);
create unique index mac_use_once on mac_use (mac_pool_id, mac) where not duplicate;

create table vm_device (
    id uuid primary key,
    vm_id uuid references vm on delete cascade,
    template_id uuid references template on delete cascade,
    kind text not null,
    device text not null,
    alias text not null default '',
    address text not null default '',
    plugged boolean not null default true,
    managed boolean not null default true,
    spec jsonb not null default '{}',
    version integer not null default 0,
    constraint vm_device_one_side check (num_nonnulls(vm_id, template_id) = 1)
);
create index vm_device_of_vm on vm_device (vm_id) where vm_id is not null;
create index vm_device_of_template on vm_device (template_id) where template_id is not null;

create table role (
    id uuid primary key,
    name text not null,
    description text not null default '',
    type text not null,
    predefined boolean not null default false,
    allows_viewing_children boolean not null default false,
    version integer not null default 0,
    constraint role_name_unique unique (name),
    constraint role_name_length check (length(name) between 1 and 126),
    constraint role_type_known check (type in ('ADMIN', 'USER'))
);

create table role_permit (
    role_id uuid not null references role on delete cascade,
    action_group text not null,
    primary key (role_id, action_group)
);

-- A person or a group of persons.
create table app_user (
    id uuid primary key,
    kind text not null default 'USER',
    profile text not null,
    namespace text not null default '*',
    name text not null,
    external_id text not null,
    first_name text not null default '',
    last_name text not null default '',
    email text not null default '',
    department text not null default '',
    -- of the internal profile only: see PasswordHash; absent until set
    password_hash text,
    password_changed timestamptz,
    password_expires timestamptz,
    disabled boolean not null default false,
    failed_logins integer not null default 0,
    locked_until timestamptz,
    options jsonb not null default '{}',
    version integer not null default 0,
    constraint app_user_name_unique unique (profile, kind, name),
    constraint app_user_external_id_unique unique (profile, external_id),
    constraint app_user_kind_known check (kind in ('USER', 'GROUP')),
    constraint app_user_group_has_no_password check (kind = 'USER' or password_hash is null)
);

create table app_user_group (
    user_id uuid not null references app_user on delete cascade,
    group_id uuid not null references app_user on delete cascade,
    primary key (user_id, group_id),
    constraint app_user_group_not_itself check (user_id <> group_id)
);
create index app_user_group_members on app_user_group (group_id);

create table permission (
    id uuid primary key,
    role_id uuid not null references role on delete cascade,
    user_id uuid not null references app_user on delete cascade,
    object_type text not null,
    object_id uuid not null,
    created timestamptz not null default now(),
    constraint permission_once unique (role_id, user_id, object_id),
    constraint permission_object_type_known check (object_type in (
        'SYSTEM', 'VM', 'HOST', 'TEMPLATE', 'VM_POOL', 'CLUSTER', 'STORAGE_DOMAIN', 'DATA_CENTER', 'USER', 'ROLE', 'QUOTA', 'DISK',
        'NETWORK', 'VNIC_PROFILE', 'MAC_POOL', 'DISK_PROFILE', 'CPU_PROFILE'))
);
create index permission_on_object on permission (object_id);
create index permission_of_user on permission (user_id);

-- The latest figures of running machines and of hosts. They are worth nothing after a crash, hence unlogged.
create unlogged table vm_sample (
    vm_id uuid primary key references vm on delete cascade,
    at timestamptz not null,
    cpu_percent double precision not null default 0,
    cpu_user_percent double precision not null default 0,
    cpu_system_percent double precision not null default 0,
    memory_used_bytes bigint not null default 0,
    network_percent double precision not null default 0,
    details jsonb not null default '{}'
);

create unlogged table host_sample (
    host_id uuid primary key references host on delete cascade,
    at timestamptz not null,
    cpu_percent double precision not null default 0,
    memory_used_bytes bigint not null default 0,
    memory_free_bytes bigint not null default 0,
    swap_used_bytes bigint not null default 0,
    ksm_percent double precision not null default 0,
    network_percent double precision not null default 0,
    active_vms integer not null default 0,
    details jsonb not null default '{}'
);
