package io.plumbline.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Marks rows that no longer hold: each earlier row of the same key gets the position and the time of the first event
 * that replaced it. How events are cut into batches makes no difference.
 */
public final class Supersession {
    private final Rows.Layout layout;
    private final String update;

    /**
     * @param keys the table, and the columns that tell which of its rows are about the same thing
     * @param position column for the position of the event that replaced the row
     * @param when column for the time at which it did
     * @param time type of that column
     */
    public Supersession(Rows.Layout keys, String position, String when, ColumnType time) {
        List<String> names = keys.names();
        String by = "given.c" + (names.size() + 1);
        String at = time.value("given.c" + (names.size() + 2));
        String same = IntStream.range(0, names.size())
                .mapToObj(i -> "r." + names.get(i) + " = given.c" + (i + 1)).collect(Collectors.joining(" and "));
        layout = keys.with(ColumnType.BIGINT, position).with(time, when);
        update = """
                update %1$s t set %2$s = f.by, %3$s = f.at
                from (select distinct on (r.position) r.position, %4$s as by, %5$s as at
                      from %6$s join %1$s r on %7$s and r.position < %4$s
                      where r.%2$s is null
                      order by r.position, %4$s) f
                where t.position = f.position""".formatted(keys.table(), position, when, by, at, layout.arrays(), same);
    }

    /** Sets {@code superseded_position} and {@code superseded_at}. */
    public static Supersession at(Rows.Layout keys) {
        return new Supersession(keys, "superseded_position", "superseded_at", ColumnType.INSTANT);
    }

    /** Sets {@code superseded_position} and {@code superseded_on}. */
    public static Supersession on(Rows.Layout keys) {
        return new Supersession(keys, "superseded_position", "superseded_on", ColumnType.DATE);
    }

    /** For one batch. */
    public Marks marks() {
        return new Marks();
    }

    /** The events of one batch that replace rows. */
    public final class Marks {
        private final Rows rows = layout.rows();

        private Marks() {}

        /** @param values the keys, the position, and when */
        public void add(@Nullable Object... values) {
            rows.add(values);
        }

        /** To be called when the batch's own rows are in the table. */
        public void mark(Connection transaction) throws SQLException {
            if (!rows.isEmpty()) {
                try (PreparedStatement statement = transaction.prepareStatement(update)) {
                    rows.bind(statement);
                    statement.executeUpdate();
                }
            }
        }
    }
}
