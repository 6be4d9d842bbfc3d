-- A pass-through profile may name the profile its cards fall back to while a machine moves.
alter table vnic_profile add column failover_id uuid references vnic_profile on delete set null;
create index vnic_profile_failover on vnic_profile (failover_id) where failover_id is not null;

-- Networks have one label at most, as everywhere in this API: by it they come to the host NICs with the same one.
alter table network add constraint network_one_label check (jsonb_array_length(labels) <= 1);
