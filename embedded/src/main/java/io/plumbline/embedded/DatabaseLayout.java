package io.plumbline.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Roles, database and schemas, as an administrator would make them by hand. Every statement may be run again. */
final class DatabaseLayout {

    private static final List<String> SCHEMAS = List.of("command", "query", "keys");

    private DatabaseLayout() {}

    static void createDatabase(Connection server, String database, Passwords passwords) throws SQLException, IOException {
        try (var statement = server.createStatement()) {
            for (var schema : SCHEMAS) {
                var role = role(schema);
                if (isEmpty(server, "select 1 from pg_roles where rolname = ?", role)) {
                    statement.execute("create role " + role + " login");
                }
                statement.execute("alter role " + role + " password '" + passwords.of(role) + "'");
                statement.execute("alter role " + role + " set search_path = " + schema);
            }
            if (isEmpty(server, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database);
            }
        }
    }

    static void createSchemas(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("revoke all on schema public from public");
            for (var schema : SCHEMAS) {
                statement.execute("create schema if not exists " + schema + " authorization " + role(schema));
            }
        }
    }

    private static String role(String schema) {
        return "plumbline_" + schema;
    }

    private static boolean isEmpty(Connection connection, String query, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
