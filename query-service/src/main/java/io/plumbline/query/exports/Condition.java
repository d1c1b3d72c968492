package io.plumbline.query.exports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an SQL {@code where}.
 *
 * @param values for its question marks, in their order
 */
record Condition(String sql, List<Object> values) {
    static final Condition TRUE = new Condition("true", List.of());

    /** @param value absent: the same condition as before */
    Condition and(String more, @Nullable Object value) {
        return value == null ? this : andAll(more, List.of(value));
    }

    /** @param values one for each question mark of {@code more} */
    Condition andAll(String more, List<Object> values) {
        List<Object> all = new ArrayList<>(this.values);
        all.addAll(values);
        return new Condition(sql + " and " + more, List.copyOf(all));
    }

    /** @param first number of its first question mark in the statement, from 1 */
    void bind(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(first + i, values.get(i));
        }
    }
}
