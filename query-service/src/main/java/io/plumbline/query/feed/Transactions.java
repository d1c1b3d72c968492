package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection, one transaction: committed when the work returns, rolled back when it throws. */
record Transactions(DataSource dataSource) {
    interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T answer = work.in(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
