-- What networks may carry, on the hosts and through each of their profiles.
alter table network add column qos_id uuid references qos on delete set null;
create index network_of_qos on network (qos_id) where qos_id is not null;
alter table vnic_profile add column qos_id uuid references qos on delete set null;
create index vnic_profile_of_qos on vnic_profile (qos_id) where qos_id is not null;
