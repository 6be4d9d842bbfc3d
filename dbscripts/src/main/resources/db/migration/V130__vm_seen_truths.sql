-- What readers of machines ask of a host's certificate, without taking all that the host said out of its box.
alter table host_seen add column certificate_subject text generated always as (capabilities -> 'certificate' ->> 'subject') stored;

-- Which machines have images that cannot be used: few or none, and asked for with every list.
create index disk_illegal on disk (id) where status = 'ILLEGAL';
create index volume_illegal on volume (disk_id) where status = 'ILLEGAL';
