-- What was computed, as of which watermark. No projection: a rebuild leaves it alone. The same watermark is computed
-- again when other things changed what is known by it: parked events that were let in, or a rebuild.
create table query.finding (
    id            bigint generated always as identity primary key,
    watermark     bigint not null,
    parked_events bigint not null,
    rebuilt_at    timestamptz not null default '-infinity',
    settings      text not null,
    as_of         date,
    report        text,
    problem       text,
    fit_millis    bigint not null,
    computed_at   timestamptz not null,
    unique (watermark, parked_events, rebuilt_at, settings),
    check ((report is null) <> (problem is null))
);
