-- What was one flat record of settings is several now, by what they are about.
create temporary table grouped (old jsonb primary key, settings jsonb);
insert into grouped
select old, jsonb_strip_nulls(jsonb_build_object(
    'boot', jsonb_build_object('kernel', old -> 'kernel', 'initrd', old -> 'initrd', 'arguments', old -> 'arguments', 'devices', old -> 'boot'),
    'screen', jsonb_build_object('graphics', old -> 'graphics', 'keyboard', old -> 'keyboard', 'monitors', old -> 'monitors'),
    'fittings', jsonb_build_object('serialConsole', old -> 'serialConsole', 'soundCard', old -> 'soundCard', 'usb', old -> 'usb'),
    'identity', jsonb_build_object('timeZone', old -> 'timeZone'),
    'care', jsonb_build_object('startPaused', old -> 'startPaused')))
from (select settings from vm where settings <> '{}'
    union select settings from template where settings <> '{}'
    union select next_run -> 'settings' from vm where next_run is not null) as flat (old);

update vm set settings = g.settings from grouped g where g.old = vm.settings;
update template set settings = g.settings from grouped g where g.old = template.settings;
update vm set next_run = jsonb_set(next_run, '{settings}', g.settings) from grouped g where g.old = vm.next_run -> 'settings';
drop table grouped;
