-- What users keep about themselves: options of their portals, and keys for serial consoles.

create table user_property (
    id uuid primary key,
    user_id uuid not null references app_user on delete cascade,
    kind text not null,
    name text not null,
    content text not null,
    constraint user_property_kind_known check (kind in ('OPTION', 'SSH_PUBLIC_KEY')),
    constraint user_property_name_unique unique (user_id, kind, name),
    constraint user_property_name_length check (length(name) between 1 and 255),
    constraint user_property_content_length check (length(content) between 1 and 65536)
);

insert into user_property (id, user_id, kind, name, content)
select gen_random_uuid(), app_user.id, 'OPTION', option.key, option.value::text
from app_user, jsonb_each(app_user.options) option;

alter table app_user drop column options;
