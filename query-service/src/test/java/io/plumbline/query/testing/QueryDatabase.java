package io.plumbline.query.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.embedded.Login;
import io.plumbline.embedded.Logins;
import io.plumbline.embedded.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database of one test. */
public final class QueryDatabase {
    private final Logins logins = TestPostgres.freshDatabase();
    private final DataSource dataSource;

    public QueryDatabase() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(logins.query().dataSource());
        pool.setMaximumPoolSize(2);
        dataSource = pool;
        Flyway.configure().dataSource(dataSource).schemas("query").defaultSchema("query").locations("classpath:db/query").load().migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Login keys() {
        return logins.keys();
    }

    public Login query() {
        return logins.query();
    }

    public void write(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of a table as text, in an order of its own. */
    public List<String> rows(String table) {
        List<String> rows = new ArrayList<>();
        write(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select t::text from " + table + " t order by 1")) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        });
        return rows;
    }

    public void execute(String sql) {
        write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /** Says that everything up to there is projected, as the feed would. */
    public void covered(long watermark) {
        execute("insert into query.feed_position (partition, topic_id, mark) values (0, '00000000-0000-0000-0000-000000000000', " + watermark
                + ") on conflict (partition) do update set mark = excluded.mark");
    }

    /** Work in one transaction. */
    @FunctionalInterface
    public interface Work {
        void with(Connection connection) throws SQLException;
    }
}
