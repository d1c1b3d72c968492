package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Counts what is parked, for pages to say beside their figures. */
@Component
public final class Parked {
    private static final String COUNT = "select count(distinct stream), count(*) from query.parked_event";

    private final DataSource dataSource;

    Parked(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public ParkedCounts counts() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNT)) {
            rows.next();
            return new ParkedCounts(rows.getLong(1), rows.getLong(2));
        } catch (SQLException e) {
            throw new FeedUnavailableException("counting parked events", e);
        }
    }
}
