package io.plumbline.analytics.facts;

import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A canonical column.
 *
 * @param name the header, in CSV and in Tablesaw
 * @param words the words a {@link Kind#WORD} may be; empty otherwise
 * @param least the least value of a number or count
 * @param greatest the greatest value of a number or count
 */
public record FactColumn(String name, Kind kind, Presence presence, List<String> words, double least, double greatest) {

    static FactColumn of(String name, Kind kind, Presence presence) {
        return new FactColumn(name, kind, presence, List.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static FactColumn text(String name, Presence presence) {
        return of(name, Kind.TEXT, presence);
    }

    static FactColumn word(String name, Presence presence, String... words) {
        return new FactColumn(name, Kind.WORD, presence, List.of(words), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    FactColumn within(double from, double to) {
        return new FactColumn(name, kind, presence, words, from, to);
    }

    /** A new, empty Tablesaw column of this name and type. */
    public Column<?> create() {
        return switch (kind) {
            case TEXT, WORD -> StringColumn.create(name);
            case DATE -> DateColumn.create(name);
            case INSTANT -> InstantColumn.create(name);
            case NUMBER -> DoubleColumn.create(name);
            case COUNT -> IntColumn.create(name);
            case FLAG -> BooleanColumn.create(name);
        };
    }
}
