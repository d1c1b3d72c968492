-- Facts of candidacies. A row is what one event said; it is never overwritten. What a later event of the same stream
-- replaced keeps its row, with the position and the time from which it no longer holds: a fact holds as of a date D at a
-- watermark W when position <= W, it happened by D, and it was not superseded by an event that was known by W and
-- happened by D. No foreign keys: across streams events come in any order.

create table query.candidacy (
    position    bigint not null,
    candidacy   text not null,
    candidate   text not null,
    role_family text not null,
    level       text not null,
    team        text not null,
    requisition text,
    "group"     text,
    occurred_at timestamptz not null,
    primary key (position)
);

-- hire, reject, withdrawn, offer_declined: what was the state of the decision from then on.
create table query.decision (
    position            bigint not null,
    candidacy           text not null,
    decision            text not null,
    decided_by          text,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    primary key (position)
);
create index decision_of_candidacy on query.decision (candidacy);

-- What each event said of an interview; the newest known row holds. Only the first knows stage, rubric and debrief.
create table query.interview (
    position       bigint not null,
    candidacy      text not null,
    interview      text not null,
    change         text not null,
    stage          text,
    rubric         text,
    rubric_version integer,
    starts_at      timestamptz,
    due_on         date,
    debrief        boolean,
    occurred_at    timestamptz not null,
    primary key (position)
);

-- Every version of every scorecard. The first one of a card has "amends" false; it alone knows the participation.
create table query.scorecard (
    position            bigint not null,
    candidacy           text not null,
    interview           text not null,
    interviewer         text not null,
    amends              boolean not null,
    participation       text,
    recommendation      text,
    success_probability double precision,
    evidence_characters integer not null,
    others_visible      boolean not null,
    after_decision      boolean not null,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    withdrawn_position  bigint,
    withdrawn_at        timestamptz,
    primary key (position)
);
create index scorecard_of_candidacy on query.scorecard (candidacy, interview, interviewer);

create table query.rating (
    position            bigint not null,
    competency          text not null,
    value               double precision not null,
    evidence_characters integer not null,
    primary key (position, competency)
);

create table query.asked_question (
    position   bigint not null,
    question   text not null,
    kind       text not null,
    off_target boolean not null,
    competency text,
    primary key (position, question)
);

create table query.observed_signal (
    position bigint not null,
    signal   text not null,
    state    text not null,
    primary key (position, signal)
);
