package io.plumbline.query.exports;

import io.plumbline.query.facts.People;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export whose rows are those of a query, read through a cursor: memory does not grow with them.
 *
 * @param sql the columns in their order, {@code %s} where a condition goes
 * @param rubric SQL true for rows of a rubric and its version, two question marks
 */
record SqlExport(String name, String meaning, List<Column> columns, String sql, String rubric) implements Export {
    private static final int ROWS_A_FETCH = 5_000;

    @Override
    public void read(Reading reading, Rows rows) throws SQLException {
        People people = People.read(reading.transaction(), reading.moment());
        Condition condition = condition(reading);
        try (PreparedStatement statement = reading.transaction().prepareStatement(reading.moment().in(sql.formatted(condition.sql())))) {
            statement.setFetchSize(ROWS_A_FETCH);
            condition.bind(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                @Nullable Object[] cells = new Object[columns.size()];
                while (found.next()) {
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = cell(columns.get(i), found, i + 1, reading.names(), people);
                    }
                    rows.row(cells);
                }
            }
        }
    }

    private Condition condition(Reading reading) {
        Condition candidacies = reading.filter().onCandidacy("o");
        var version = reading.filter().rubric();
        return version == null ? candidacies : candidacies.andAll(rubric, List.of(version.rubric().value(), version.version()));
    }

    private static @Nullable Object cell(Column column, ResultSet row, int index, Names names, People people) throws SQLException {
        return switch (column.kind()) {
            case PSEUDONYM -> {
                String id = row.getString(index);
                yield id == null ? null : names.of(column.name(), column.name().equals("candidate") ? people.person(id) : id);
            }
            case INSTANT -> {
                OffsetDateTime at = row.getObject(index, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
            case FLAG -> row.getObject(index, Boolean.class);
            case TEXT, DATE, COUNT, NUMBER -> row.getString(index);
        };
    }
}
