-- Who opens a session may say how long it lives unused; without that the setting holds.

alter table session
    add column idle_minutes integer,
    add constraint session_idle_positive check (idle_minutes > 0);
