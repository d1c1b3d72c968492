-- One key per person. A destroyed key leaves its row behind as a tombstone, so that the id can never get a key again.
-- Every dead row version is vacuumed at the next autovacuum round: the old material should not linger in the table's pages.
create table keys.person_key (
    key_id       text primary key check (length(key_id) between 1 and 200),
    material     bytea check (octet_length(material) = 32),
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((material is null) = (destroyed_at is not null))
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- Ciphers are incompressible; plain storage keeps PostgreSQL from trying.
alter table keys.person_key alter column material set storage plain;
