-- Who may sign in. No projection: a rebuild leaves it alone.
create table query.account (
    username    text primary key,
    password    text not null,
    role        text not null check (role in ('talent_lead', 'data_analyst', 'interviewer', 'recruiting_operations', 'administrator')),
    interviewer text
);
comment on column query.account.password is 'a hash, with its algorithm before it in braces';
comment on column query.account.interviewer is 'id of the interviewer who this is, where it is one';

-- Shared by all instances, so that guessing gains nothing from going round them. Older rows are deleted.
create table query.sign_in_failure (
    username  text not null,
    address   text not null,
    failed_at timestamptz not null
);
create index sign_in_failure_by_name on query.sign_in_failure (username, failed_at);
create index sign_in_failure_by_address on query.sign_in_failure (address, failed_at);
