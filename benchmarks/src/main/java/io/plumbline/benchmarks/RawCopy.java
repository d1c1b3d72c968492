package io.plumbline.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The limit of whatever fills tables: COPY of the very rows it wrote into empty tables with the same columns, keys and
 * indexes, in one transaction.
 */
final class RawCopy {

    private RawCopy() {}

    /** @param rows over all tables */
    record Copied(long rows, long nanos) {

        double rowsPerSecond() {
            return Rate.of(rows, nanos);
        }
    }

    /**
     * Copies the tables as they are now, beside themselves; the copies are gone afterwards.
     *
     * @param tables with their schema, e.g. {@code command.domain_event_entry}
     * @param folder for the rows between reading and writing them; reading is not counted
     */
    static Copied again(Connection connection, List<String> tables, Path folder) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables) {
            try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(table)), 1 << 20)) {
                copy.copyOut("copy " + table + " (" + columns(connection, table) + ") to stdout (format binary)", file);
            }
            execute(connection, "create table " + twin(table) + " (like " + table + " including all)");
        }
        connection.setAutoCommit(false);
        try {
            long begun = System.nanoTime();
            long rows = 0;
            for (String table : tables) {
                try (var file = new BufferedInputStream(Files.newInputStream(folder.resolve(table)), 1 << 20)) {
                    rows += copy.copyIn("copy " + twin(table) + " (" + columns(connection, table) + ") from stdin (format binary)",
                            file, 1 << 16);
                }
            }
            connection.commit();
            return new Copied(rows, System.nanoTime() - begun);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            for (String table : tables) {
                execute(connection, "drop table " + twin(table));
                Files.delete(folder.resolve(table));
            }
        }
    }

    private static String twin(String table) {
        return table + "_copied";
    }

    /** Generated columns cannot be copied. */
    private static String columns(Connection connection, String table) throws SQLException {
        String query = "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                + " where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
