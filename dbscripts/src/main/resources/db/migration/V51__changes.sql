-- What changed, under the numbers by which streams of changes are resumed. Written by the transactions that change it; cut off at the old
-- end, so what is there is complete from its lowest number on.
create table change (
    seq bigint primary key,
    kind text not null,
    object_id uuid not null,
    op text not null,
    constraint change_op_known check (op in ('added', 'changed', 'removed'))
);
