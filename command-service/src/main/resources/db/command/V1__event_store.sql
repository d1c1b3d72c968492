-- The one place of truth. Payload and metadata are json, not jsonb: the text is kept byte for byte as it was written.
-- recorded_at is the server's clock, one clock for all instances: the relay's gap handling compares it with itself.
create table domain_event (
    global_index         bigint      generated always as identity primary key,
    sequence_number      bigint      not null,
    recorded_at          timestamptz not null default clock_timestamp(),
    event_identifier     uuid        not null,
    payload_revision     integer     not null,
    aggregate_identifier text        collate "C" not null,
    type                 text        not null,
    payload_type         text        not null,
    payload              json        not null,
    meta_data            json        not null,
    constraint domain_event_stream unique (aggregate_identifier, sequence_number)
);

-- Nothing rewrites history, not even this service's own role by accident.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed';
end $$;

create trigger domain_event_is_append_only
    before update or delete or truncate on domain_event
    for each statement execute function refuse_change();

-- How far each event processor has read. Column types are what Axon's JdbcTokenStore writes.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    time_stamp     text,
    owner          text,
    primary key (processor_name, segment)
);
