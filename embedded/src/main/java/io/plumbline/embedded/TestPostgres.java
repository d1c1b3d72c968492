package io.plumbline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * One real PostgreSQL shared by every test of this JVM: started at the first call, stopped and wiped with the JVM.
 * It does not wait for the disk: tests of durability start an {@link EmbeddedDatabase} of their own.
 */
public final class TestPostgres {

    private TestPostgres() {}

    /** Makes an empty database with the three schemas and roles, so that no test sees another's rows. */
    public static Logins freshDatabase() {
        try {
            return Shared.DATABASE.create("test_" + UUID.randomUUID().toString().replace("-", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a database of the test's own making, by a superuser's statements, and returns its JDBC address. */
    public static String emptyDatabase(String statements) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try {
            return Shared.DATABASE.create(name, statements);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Shared {
        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            try {
                var folder = TemporaryFolder.create("plumbline-postgres");
                var database = EmbeddedDatabase.start(folder.path(), EmbeddedDatabase.Durability.LOST_WITH_THE_MACHINE);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    database.close();
                    folder.delete();
                }));
                return database;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
