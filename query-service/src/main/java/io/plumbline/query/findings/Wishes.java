package io.plumbline.query.findings;

import io.plumbline.query.filter.Slice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Slices that pages asked for lately: those are computed, and computed again as events come. In a table, for all instances. */
final class Wishes {
    private static final String ADD = """
            insert into query.slice_wish (slice, wished_at) values (?, now())
            on conflict (slice) do update set wished_at = now() where slice_wish.wished_at < now() - interval '1 minute'""";
    private static final String FORGET = "delete from query.slice_wish where wished_at < now() - interval '15 minutes'";
    private static final String LIST = "select slice from query.slice_wish order by wished_at desc limit 20";

    void add(Connection connection, Slice slice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, slice.text());
            statement.executeUpdate();
        }
    }

    /** The latest first. */
    List<Slice> list(Connection connection) throws SQLException {
        List<Slice> wished = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(FORGET);
            try (var rows = statement.executeQuery(LIST)) {
                while (rows.next()) {
                    Slice.parse(rows.getString(1)).filter(slice -> !slice.whole()).ifPresent(wished::add);
                }
            }
        }
        return wished;
    }
}
