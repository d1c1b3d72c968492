-- Imports of records rather than rows: what is kept of each, its texts sealed. Deleted when the import has finished, but
-- for what is quarantined and what that rests on, which a retry takes up.
alter table import add column mapping text;
alter table import add column retries uuid references import on delete set null;
alter table import_batch add column left_out bigint not null default 0;

create table import_record (
    import      uuid not null references import on delete cascade,
    file        text not null,
    record      bigint not null,
    resource    text not null,
    id          text,
    application text,
    person      text,
    content     text not null,
    primary key (import, file, record)
);
create index import_record_application on import_record (import, application);
-- Scorecards are most of it, and are found by their application alone.
create index import_record_id on import_record (import, resource, id) where resource in ('jobs', 'candidates', 'users');
create index import_record_person on import_record (import, person) where resource = 'applications';

-- What scorecards of an interview step can rate, so that one rubric version serves a whole import.
create table import_step (
    import    uuid not null references import on delete cascade,
    file      text not null,
    step      text not null,
    attribute text not null,
    primary key (import, file, step, attribute)
);

create table import_interviewer (
    import      uuid not null references import on delete cascade,
    file        text not null,
    interviewer text not null,
    primary key (import, file, interviewer)
);

-- What was assumed or left out, and of how many rows.
create table import_note (
    import uuid not null references import on delete cascade,
    code   text not null,
    text   text not null,
    rows   bigint not null,
    primary key (import, code, text)
);

-- Jobs as last seen, so that an export of what changed since then need not repeat them.
create table greenhouse_job (
    id      text primary key,
    content text not null,
    import  uuid not null
);

alter table import_quarantine add column source_id text;
alter table import_quarantine add column retried_in uuid references import on delete set null;
create index import_quarantine_open on import_quarantine (code) where retried_in is null;

alter table import drop constraint import_status_check;
alter table import add constraint import_status_check
    check (status in ('staging', 'running', 'finished', 'failed', 'undoing', 'undone'));
alter table import add column undo_started_at timestamptz;
