package io.plumbline.privacy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One real PostgreSQL for the module's tests, with a role for the keys that may do nothing else. */
final class KeysDatabase {

    private static final EmbeddedPostgres POSTGRES = start();

    private KeysDatabase() {}

    static DataSource asOwnerOfKeys() {
        return as("plumbline_keys");
    }

    static DataSource as(String role) {
        return POSTGRES.getDatabase(role, "postgres");
    }

    static DataSource asSuperuser() {
        return POSTGRES.getPostgresDatabase();
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create role plumbline_keys login");
                statement.execute("create role plumbline_query login");
                statement.execute("create schema keys authorization plumbline_keys");
            }
            KeySchema.migrate(postgres.getDatabase("plumbline_keys", "postgres"));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
