-- Signing on: accounts of the internal domain, sessions through the sign-in page, and the programs that people sign on to.

alter table app_user
    -- in the engine's own list, and not only in the directory of the internal domain
    add column known boolean not null default true,
    add column last_login timestamptz,
    add column last_failure timestamptz;

-- The passwords somebody had, so that they do not come back too soon.
create table former_password (
    user_id uuid not null references app_user on delete cascade,
    password_hash text not null,
    until timestamptz not null default now()
);
create index former_password_of_user on former_password (user_id, until);

-- Failed attempts at accounts there are; what is older than the interval that counts is deleted.
create table failed_login (
    user_id uuid not null references app_user on delete cascade,
    at timestamptz not null default now()
);
create index failed_login_of_user on failed_login (user_id, at);
create index failed_login_by_time on failed_login (at);

-- A program that people sign on to: with a secret of its own, or without one, like those that run in browsers.
create table sign_on_client (
    id text primary key,
    name text not null,
    secret_hash text,
    -- a path alone is an address of this engine
    redirect_uris jsonb not null default '[]',
    scope text not null default '',
    created timestamptz not null default now(),
    constraint sign_on_client_id_form check (id ~ '^[A-Za-z0-9._-]{1,100}$')
);

insert into sign_on_client (id, name, redirect_uris, scope) values
    ('reeve-webadmin', 'Administration portal', '["/ovirt-engine/webadmin/"]', 'ovirt-app-api openid'),
    ('reeve-userportal', 'User portal', '["/ovirt-engine/web-ui/"]', 'ovirt-app-api openid'),
    ('ovirt-engine-core', 'Engine', '["/ovirt-engine/services/sso-callback"]', 'ovirt-app-api openid');

alter table session
    -- the session at the sign-in page that this one came out of: it ends with it
    add column parent_id uuid references session on delete cascade,
    add column client_id text references sign_on_client on delete cascade,
    add constraint session_not_its_own_parent check (parent_id <> id);
create index session_of_parent on session (parent_id) where parent_id is not null;
create index session_of_client on session (client_id) where client_id is not null;
update session set scope = 'ovirt-app-api';

-- What a browser carries from the sign-in page to the program, once and within a minute.
create table sign_on_code (
    code_hash text primary key,
    session_id uuid not null references session on delete cascade,
    client_id text not null references sign_on_client on delete cascade,
    redirect_uri text not null,
    scope text not null,
    challenge text not null default '',
    nonce text not null default '',
    expires timestamptz not null,
    -- set when it was used; used again it ends what it was used for
    used_for uuid
);
create index sign_on_code_of_session on sign_on_code (session_id);
create index sign_on_code_of_client on sign_on_code (client_id);
create index sign_on_code_by_expiry on sign_on_code (expires);
