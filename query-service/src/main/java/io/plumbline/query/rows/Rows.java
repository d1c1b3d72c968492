package io.plumbline.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A batch's rows for one table, written with one statement of arrays. A row whose key is there already is left alone. */
public final class Rows {
    private final Layout layout;
    private final List<List<@Nullable Object>> columns;

    private Rows(Layout layout) {
        this.layout = layout;
        this.columns = layout.types.values().stream().map(_ -> (List<@Nullable Object>) new ArrayList<@Nullable Object>()).toList();
    }

    /** The columns of a table in the order in which rows give their values; made once. */
    public static Layout of(String table) {
        return new Layout(table);
    }

    /** @param values one a column, of the column's Java type, or null */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns of " + layout.table);
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    public boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    public void insert(Connection transaction) throws SQLException {
        if (!isEmpty()) {
            try (PreparedStatement statement = transaction.prepareStatement(layout.insert())) {
                bind(statement);
                statement.executeUpdate();
            }
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (ColumnType type : layout.types.values()) {
            statement.setObject(parameter, type.array(columns.get(parameter - 1)));
            parameter++;
        }
    }

    /** Names and types of a table's columns. */
    public static final class Layout {
        private final String table;
        private final Map<String, ColumnType> types = new LinkedHashMap<>();

        private Layout(String table) {
            this.table = table;
        }

        public Layout with(ColumnType type, String... names) {
            for (String name : names) {
                types.put(name, type);
            }
            return this;
        }

        public Rows rows() {
            return new Rows(this);
        }

        String table() {
            return table;
        }

        String insert() {
            String names = types.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
            return "insert into " + table + " (" + names + ") select " + values() + " from " + arrays() + " on conflict do nothing";
        }

        /** The rows as a table called {@code given}, with columns {@code c1}, {@code c2} and so on. */
        String arrays() {
            return "unnest(" + types.values().stream().map(ColumnType::parameter).collect(Collectors.joining(", ")) + ") as given("
                    + IntStream.rangeClosed(1, types.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ")";
        }

        String values() {
            List<ColumnType> all = List.copyOf(types.values());
            return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).value("c" + (i + 1))).collect(Collectors.joining(", "));
        }

        List<String> names() {
            return List.copyOf(types.keySet());
        }
    }
}
