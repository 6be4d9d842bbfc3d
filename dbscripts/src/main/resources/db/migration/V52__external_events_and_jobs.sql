-- Clients tell the engine's own events from those of other programs by the name that oVirt has always given itself.
alter table event alter column origin set default 'oVirt';
update event set origin = 'oVirt' where origin = 'Reeve';
alter table event add column log_on_host boolean not null default false;

-- Programs that report events number them, and may report one again when they do not know whether it arrived.
create unique index event_reported_once on event (origin, custom_id) where custom_id <> -1;

-- Jobs and steps of other programs: nothing here runs them.
alter table job add column external boolean not null default false;
alter table job add column auto_cleared boolean not null default true;
alter table job add constraint job_external_never_due check (not external or wake_at is null);

alter table job_step add column parent_id uuid references job_step on delete cascade;
alter table job_step add column external boolean not null default false;
alter table job_step add column type text not null default 'EXECUTING';
alter table job_step add column external_type text;
create index job_step_below on job_step (parent_id) where parent_id is not null;

-- Who wants to be told of which events, and how.
create table event_subscription (
    user_id uuid not null references app_user on delete cascade,
    event text not null,
    method text not null default 'SMTP',
    address text not null,
    created timestamptz not null default now(),
    primary key (user_id, event),
    constraint event_subscription_method_known check (method in ('SMTP', 'SNMP'))
);
