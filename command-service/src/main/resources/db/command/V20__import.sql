-- Imports: what a source system gave us, staged, then turned into commands a candidacy at a time.
create table import (
    id           uuid primary key,
    source       text not null,
    status       text not null check (status in ('staging', 'running', 'finished', 'failed')),
    dry_run      boolean not null,
    scale_min    double precision not null,
    scale_max    double precision not null,
    whole_points boolean not null,
    requested_by text not null,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    failure      text
);

create table import_file (
    import    uuid not null references import on delete cascade,
    file      text not null,
    rows_read bigint not null,
    primary key (import, file)
);

-- Rows as they were read, but for names, which are sealed before they get here. Deleted when the import has finished.
create table import_row (
    import      uuid not null references import on delete cascade,
    file        text not null,
    line        bigint not null,
    candidacy   text,
    interview   text,
    cells       text[] not null,
    primary key (import, file, line)
);
create index import_row_candidacy on import_row (import, file, candidacy);
create index import_row_interview on import_row (import, file, interview);

-- The candidacies that staged rows are about, in the order in which they are taken.
create table import_subject (
    import    uuid not null references import on delete cascade,
    number    bigint not null,
    candidacy text not null,
    primary key (import, number)
);

-- One row a finished batch: what a resumed import need not do again.
create table import_batch (
    import        uuid not null references import on delete cascade,
    step          text not null,
    number        int not null,
    accepted      bigint not null,
    already_known bigint not null,
    quarantined   bigint not null,
    primary key (import, step, number)
);

create table import_quarantine (
    import uuid not null references import on delete cascade,
    file   text not null,
    line   bigint not null,
    field  text,
    code   text not null,
    reason text not null,
    primary key (import, file, line)
);
