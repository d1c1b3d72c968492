-- Run once by the PostgreSQL container, as its superuser: a role and a schema for each of the three that keep data,
-- and no way from one to another. The services' own migrations make the tables.
create role plumbline_command login password :'command_password';
create role plumbline_query login password :'query_password';
create role plumbline_keys login password :'keys_password';
alter role plumbline_command set search_path = command;
alter role plumbline_query set search_path = query;
alter role plumbline_keys set search_path = keys;
revoke all on schema public from public;
create schema command authorization plumbline_command;
create schema query authorization plumbline_query;
create schema keys authorization plumbline_keys;
