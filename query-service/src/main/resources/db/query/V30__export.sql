-- Who took which export, and its manifest once its last row was handed on. No projection: a rebuild leaves it alone.
create table query.export_run (
    id       text primary key,
    export   text not null,
    username text not null,
    begun_at timestamptz not null,
    manifest text
);
