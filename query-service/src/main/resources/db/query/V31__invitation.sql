-- An account whose owner has yet to choose a password has none, and nobody can sign in with it.
alter table query.account alter column password drop not null;
alter table query.account add column disabled_at timestamptz;
-- Sessions begun before this are over: the password was reset, or the account disabled.
alter table query.account add column sessions_from timestamptz not null default '-infinity';

-- Links that let somebody choose a password, once. Only the code's hash is kept. Without a username: the first
-- administrator's, who chooses a name too.
create table query.invitation (
    code_hash  text primary key,
    username   text,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_of_user on query.invitation (username);
