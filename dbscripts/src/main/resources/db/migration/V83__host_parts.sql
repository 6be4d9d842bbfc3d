-- What devices a host has, by the names libvirt gives them.
alter table host_seen add column devices jsonb not null default '{}';

-- Labels of a host's network cards: networks with the same label come to the card. On one host a label is on one card.
create table host_nic_label (
    host_id uuid not null references host on delete cascade,
    nic text not null,
    label text not null,
    primary key (host_id, label),
    constraint host_nic_label_form check (label ~ '^[A-Za-z0-9_-]{1,50}$')
);

-- Which networks shares of a card may serve; without rows all of them.
create table host_nic_share (
    host_id uuid not null references host on delete cascade,
    nic text not null,
    all_networks boolean not null default true,
    primary key (host_id, nic)
);

create table host_nic_share_network (
    host_id uuid not null,
    nic text not null,
    network_id uuid not null references network on delete cascade,
    primary key (host_id, nic, network_id),
    constraint host_nic_share_network_nic foreign key (host_id, nic) references host_nic_share on delete cascade
);
create index host_nic_share_network_of_network on host_nic_share_network (network_id);

create table host_nic_share_label (
    host_id uuid not null,
    nic text not null,
    label text not null,
    primary key (host_id, nic, label),
    constraint host_nic_share_label_nic foreign key (host_id, nic) references host_nic_share on delete cascade,
    constraint host_nic_share_label_form check (label ~ '^[A-Za-z0-9_-]{1,50}$')
);

-- Agents of one host are asked in turn, those with the same number together.
alter table fence_agent add column created timestamptz not null default now();
