-- People. Names and e-mails stay sealed: ciphertext, and the ids of the keys it needs, parted by spaces.

create table query.candidate (
    position            bigint not null,
    candidate           text not null,
    name                text,
    name_keys           text,
    email               text,
    email_keys          text,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    primary key (position)
);
create index candidate_by_id on query.candidate (candidate);

-- "candidate" is the same person as "into".
create table query.candidate_merge (
    position       bigint not null,
    candidate      text not null,
    into_candidate text not null,
    occurred_at    timestamptz not null,
    primary key (position)
);

create table query.interviewer (
    position            bigint not null,
    interviewer         text not null,
    name                text,
    name_keys           text,
    email               text,
    email_keys          text,
    occurred_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    primary key (position)
);
create index interviewer_by_id on query.interviewer (interviewer);

-- training, certified, retired, card_delivered, card_opened, card_answered
create table query.interviewer_event (
    position    bigint not null,
    interviewer text not null,
    kind        text not null,
    detail      text,
    occurred_at timestamptz not null,
    primary key (position)
);

create table query.forgotten_person (
    position    bigint not null,
    stream      text not null,
    occurred_at timestamptz not null,
    primary key (position)
);
