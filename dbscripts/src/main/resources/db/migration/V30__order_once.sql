-- What came of orders that their senders may repeat, so that a repetition is told the same and does nothing.

create table order_once (
    user_id uuid not null references app_user on delete cascade,
    key text not null,
    -- one request may give several orders
    number integer not null,
    hash text not null,
    created_id uuid,
    -- a job that is over and cleaned away was done: those of failed jobs are removed with them
    job_id uuid references job on delete set null,
    at timestamptz not null default now(),
    primary key (user_id, key, number),
    constraint order_once_key_length check (length(key) between 1 and 255)
);
create index order_once_by_time on order_once (at);
create index order_once_of_job on order_once (job_id) where job_id is not null;
