package io.plumbline.command.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts a file into staging in place of what was staged under its name before: one transaction, whole or not at all. */
public final class StagedFile {
    private final DataSource database;
    private final List<String> tables;

    /** @param tables that hold rows of a file, by columns {@code import} and {@code file} */
    public StagedFile(DataSource database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Writes a file's rows, and those that are quarantined at once. */
    @FunctionalInterface
    public interface Writing {
        /** @return how many were read, the quarantined ones included */
        long write(Connection transaction) throws SQLException;
    }

    /** For as long as the client takes to send: it appends no event, so nobody waits for it. */
    public long replace(UUID importId, String file, Writing writing) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0");
            connection.setAutoCommit(false);
            try {
                clear(connection, importId, file);
                long read = writing.write(connection);
                count(connection, importId, file, read);
                connection.commit();
                return read;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                statement.execute("reset transaction_timeout");
            }
        }
    }

    /** Keeps rows that are refused before anything is known of them but that they are malformed. */
    public static void quarantine(Connection transaction, UUID importId, List<Quarantined> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into import_quarantine (import, file, line, field, code, reason) values (?, ?, ?, ?, ?, ?)")) {
            for (Quarantined each : rows) {
                insert.setObject(1, importId);
                insert.setString(2, each.file());
                insert.setLong(3, each.line());
                insert.setString(4, each.field());
                insert.setString(5, each.code());
                insert.setString(6, each.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void clear(Connection connection, UUID importId, String file) throws SQLException {
        for (String table : tables) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where import = ? and file = ?")) {
                delete.setObject(1, importId);
                delete.setString(2, file);
                delete.executeUpdate();
            }
        }
    }

    private static void count(Connection connection, UUID importId, String file, long read) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into import_file (import, file, rows_read) values (?, ?, ?)")) {
            insert.setObject(1, importId);
            insert.setString(2, file);
            insert.setLong(3, read);
            insert.executeUpdate();
        }
    }
}
