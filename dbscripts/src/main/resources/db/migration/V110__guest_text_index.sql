-- Words without a field are looked for in what guests say of themselves, and so are addresses; see V20 for servers without trigrams.
-- The expression is that of VmSearch. These rows change seldom and are searched often, so the indexes keep no list of what is still to be
-- entered: searches would have to read it, and until somebody vacuums the planner would rather read the table.
do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index vm_seen_guest_parts on vm_seen using gin (lower(
            coalesce(guest ->> 'fqdn', '') || ' ' || coalesce(guest ->> 'addresses', '') || ' ' || coalesce(guest ->> 'user', '')) gin_trgm_ops)
            with (fastupdate = off);
        alter index vm_text_parts set (fastupdate = off);
        perform gin_clean_pending_list('vm_text_parts');
    end if;
end $$;
