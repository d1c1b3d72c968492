package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Interviews that were scored: their stage, their rubric, and when they were held by the last word on it. */
final class Interviews {
    private static final String QUERY =
            "with " + KnownRows.HELD + " select candidacy, interview, stage, starts_at, rubric, rubric_version from held order by candidacy, interview";

    private record Key(String candidacy, String interview) {}

    private final Map<Key, String> names = new HashMap<>();

    /** @param name of the interview in the facts */
    void scored(String candidacy, String interview, String name) {
        names.put(new Key(candidacy, interview), name);
    }

    Table read(Connection transaction, Moment moment) throws SQLException {
        Cells cells = new Cells(FactTable.INTERVIEWS);
        moment.each(transaction, QUERY, row -> {
            String name = names.get(new Key(row.getString(1), row.getString(2)));
            if (name != null) {
                OffsetDateTime held = row.getObject(4, OffsetDateTime.class);
                cells.row(name, row.getString(1), row.getString(3), held == null ? null : held.toInstant(), row.getString(5),
                        Integer.toString(row.getInt(6)));
            }
        });
        return cells.table();
    }
}
