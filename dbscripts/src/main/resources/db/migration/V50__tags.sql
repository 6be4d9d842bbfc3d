-- A tree of words that people group things by. What carries a tag counts as carrying those above it.
create table tag (
    id uuid primary key,
    parent_id uuid references tag,
    name text not null,
    description text not null default '',
    version integer not null default 0,
    constraint tag_name_unique unique (name),
    constraint tag_name_length check (length(name) between 1 and 50),
    constraint tag_description_length check (length(description) <= 4000),
    constraint tag_only_the_root_stands_alone check ((parent_id is null) = (id = '00000000-0000-0000-0000-000000000000')),
    constraint tag_not_below_itself check (parent_id <> id)
);
create index tag_below on tag (parent_id);

insert into tag (id, name, description) values ('00000000-0000-0000-0000-000000000000', 'root', 'root');

create table tag_vm (
    vm_id uuid not null references vm on delete cascade,
    tag_id uuid not null references tag on delete cascade,
    primary key (vm_id, tag_id)
);
create index tag_vm_tagged on tag_vm (tag_id);

create table tag_host (
    host_id uuid not null references host on delete cascade,
    tag_id uuid not null references tag on delete cascade,
    primary key (host_id, tag_id)
);
create index tag_host_tagged on tag_host (tag_id);

create table tag_template (
    template_id uuid not null references template on delete cascade,
    tag_id uuid not null references tag on delete cascade,
    primary key (template_id, tag_id)
);
create index tag_template_tagged on tag_template (tag_id);

-- Users as well as groups.
create table tag_user (
    user_id uuid not null references app_user on delete cascade,
    tag_id uuid not null references tag on delete cascade,
    primary key (user_id, tag_id)
);
create index tag_user_tagged on tag_user (tag_id);

-- Searches that people come back to.
create table bookmark (
    id uuid primary key,
    name text not null,
    value text not null,
    version integer not null default 0,
    constraint bookmark_name_unique unique (name),
    constraint bookmark_name_length check (length(name) between 1 and 40),
    constraint bookmark_value_length check (length(value) between 1 and 300)
);
