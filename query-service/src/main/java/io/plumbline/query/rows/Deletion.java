package io.plumbline.query.rows;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.TEXT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes rows of some positions out of several tables, and puts back what they had replaced. */
public final class Deletion {
    private final String key;
    private final Rows.Layout given;
    private final List<String> statements = new ArrayList<>();

    /** @param key the column that tells whose rows they are */
    public Deletion(String key) {
        this.key = key;
        this.given = Rows.of("given").with(TEXT, key).with(BIGINT, "from", "to");
    }

    /** Rows of a table that has the key. */
    public Deletion of(String table) {
        statements.add("delete from " + table + " t using " + given.arrays() + " where " + theirs("t"));
        return this;
    }

    /** Rows that belong to those of another table by their position; to be named before the other. */
    public Deletion ofParts(String table, String whole) {
        statements.add("delete from " + table + " p using " + given.arrays() + " join " + whole + " t on " + theirs("t")
                + " where p.position = t.position");
        return this;
    }

    /** Rows that one of the positions had replaced hold again. */
    public Deletion restoring(String table, String position, String when) {
        statements.add("update " + table + " t set " + position + " = null, " + when + " = null from " + given.arrays()
                + " where t." + key + " = c1 and t." + position + " between c2 and c3");
        return this;
    }

    private String theirs(String table) {
        return table + ".position between c2 and c3 and " + table + "." + key + " = c1";
    }

    /** For one batch. */
    public Marks marks() {
        return new Marks();
    }

    /** Whose rows of which positions go. */
    public final class Marks {
        private final Rows rows = given.rows();

        private Marks() {}

        public void add(String whose, long from, long to) {
            rows.add(whose, from, to);
        }

        public void delete(Connection transaction) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            for (String each : statements) {
                try (PreparedStatement statement = transaction.prepareStatement(each)) {
                    rows.bind(statement);
                    statement.executeUpdate();
                }
            }
        }
    }
}
