package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Once armed, does something before it hands out a connection. */
final class StallingDataSource extends DelegatingDataSource {
    private final Runnable action;
    private volatile boolean armed;

    StallingDataSource(DataSource target, Runnable action) {
        super(target);
        this.action = action;
    }

    void arm() {
        armed = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (armed) {
            action.run();
        }
        return super.getConnection();
    }
}
