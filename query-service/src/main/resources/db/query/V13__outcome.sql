create table query.hire_start (
    position            bigint not null,
    candidacy           text not null,
    started_on          date not null,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_on       date,
    primary key (position)
);
create index hire_start_of_candidacy on query.hire_start (candidacy);

-- A later review at the same checkpoint replaces the earlier one.
create table query.outcome_review (
    position            bigint not null,
    candidacy           text not null,
    checkpoint          integer not null,
    reviewed_on         date not null,
    rating              double precision,
    would_hire_again    boolean,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_on       date,
    primary key (position)
);
create index outcome_review_of_candidacy on query.outcome_review (candidacy, checkpoint);

create table query.departure (
    position            bigint not null,
    candidacy           text not null,
    departed_on         date not null,
    kind                text not null,
    regretted           boolean,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_on       date,
    primary key (position)
);
create index departure_of_candidacy on query.departure (candidacy);
