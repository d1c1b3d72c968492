#!/bin/sh
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -v command_password="$PLUMBLINE_COMMAND_DB_PASSWORD" \
    -v query_password="$PLUMBLINE_QUERY_DB_PASSWORD" \
    -v keys_password="$PLUMBLINE_KEYS_DB_PASSWORD" \
    -f /plumbline/roles.sql
