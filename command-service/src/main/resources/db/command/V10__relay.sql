-- How far the store has been carried to Kafka, by topic. Whoever holds the advisory lock of the topic raises the epoch,
-- and moves the row only while the epoch is still its own.
create table relay (
    topic      text primary key,
    epoch      bigint not null default 0,
    position   bigint not null default 0,
    gap_from   bigint[] not null default '{}',
    gap_to     bigint[] not null default '{}',
    partitions integer,
    owner      text,
    moved_at   timestamptz not null default now()
) with (fillfactor = 50);

comment on column relay.position is 'highest global_index whose event Kafka has acknowledged';
comment on column relay.gap_from is 'below position: ranges of global_index that were not visible yet, to be read when they are';
comment on column relay.partitions is 'as the topic was made; a stream keeps its order only while this does not change';
