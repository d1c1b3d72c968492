-- Calibration cards as delivered, and what interviewers answered. The comment stays sealed under the interviewer's key.
create table query.calibration_card (
    position    bigint not null,
    interviewer text not null,
    card        text not null,
    as_of       date not null,
    watermark   bigint not null,
    occurred_at timestamptz not null,
    primary key (position)
);
create index calibration_card_of_interviewer on query.calibration_card (interviewer);

create table query.card_answer (
    position     bigint not null,
    interviewer  text not null,
    card         text not null,
    answer       text not null,
    comment      text,
    comment_keys text,
    occurred_at  timestamptz not null,
    primary key (position)
);
create index card_answer_of_interviewer on query.card_answer (interviewer);

-- The figures of a card as they were when it was delivered: a letter does not change after it was sent. No projection.
create table query.card_content (
    interviewer text not null,
    card        text not null,
    content     text not null,
    primary key (interviewer, card)
);
