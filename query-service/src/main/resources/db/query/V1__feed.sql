-- How far the feed has come, by partition of the topic. Whoever moves a row holds its lock for the whole transaction
-- that also writes the projections: the row, and not Kafka's consumer group, says whose turn it is.
create table query.feed_position (
    partition   integer primary key,
    topic_id    uuid not null,
    next_offset bigint not null default 0,
    mark        bigint not null default 0,
    replay_to   bigint not null default 0
) with (fillfactor = 50);

comment on column query.feed_position.topic_id is 'Kafka''s own id: a topic made anew under the same name is read from its start';
comment on column query.feed_position.mark is 'store position up to which this partition is complete';
comment on column query.feed_position.replay_to is 'end of the partition when the last rebuild began';

-- The last event of each stream that took effect, or was skipped by an administrator.
create table query.stream_position (
    stream        text primary key,
    last_sequence bigint not null
) with (fillfactor = 70);

-- Records that could not be projected, with their bytes, and those of the same stream that queue behind them.
create table query.parked_event (
    id        bigint generated always as identity primary key,
    partition integer not null,
    "offset"  bigint not null,
    stream    text,
    sequence  bigint,
    headers   jsonb not null,
    payload   bytea,
    code      text not null,
    error     text not null,
    parked_at timestamptz not null default now(),
    check ((stream is null) = (sequence is null)),
    unique (stream, sequence)
);

-- A record without a place in a stream is known by its place in Kafka.
create unique index parked_stray on query.parked_event (partition, "offset") where stream is null;

-- What administrators decided to do without. Survives rebuilds, so that the same rows come out again.
create table query.skipped_event (
    stream     text not null,
    sequence   bigint not null,
    headers    jsonb,
    payload    bytea,
    code       text not null,
    error      text not null,
    skipped_at timestamptz not null default now(),
    skipped_by text not null,
    primary key (stream, sequence)
);

-- One row: the last rebuild. A rebuild locks the table, and so waits for readers that hold it (Watermark.hold).
create table query.rebuild (
    only_row   boolean primary key default true check (only_row),
    started_at timestamptz not null
);
