-- Searches compare names without regard to case; these are the tables that grow to tens of thousands of rows and beyond. A pattern that
-- begins with a star is found by trigrams, where the server has the extension: it comes with PostgreSQL's contrib modules, which a
-- server given by somebody else may lack. Without it such searches read the whole table, and find the same.
create index vm_by_name on vm (lower(name) text_pattern_ops);
-- Pages of long lists come in order from these, instead of being sorted out of the whole.
create index vm_in_order on vm (name, id);
create index vm_sorted_by_name on vm (lower(name));
create index disk_by_lower_alias on disk (lower(alias) text_pattern_ops);
create index event_by_code on event (code, id);
create index event_by_severity on event (severity, id) where severity <> 'NORMAL';
create index event_by_lower_correlation on event (lower(correlation_id) text_pattern_ops);
create index job_by_correlation on job (lower(correlation_id) text_pattern_ops);
create index nic_by_lower_mac on nic (lower(mac) text_pattern_ops);

do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index vm_text_parts on vm using gin (lower(name) gin_trgm_ops, lower(description) gin_trgm_ops, lower(comment) gin_trgm_ops);
        create index event_text_parts on event using gin (lower(text) gin_trgm_ops);
    end if;
end $$;
