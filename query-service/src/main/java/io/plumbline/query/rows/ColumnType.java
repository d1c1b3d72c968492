package io.plumbline.query.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how an array of it travels: numbers as primitive arrays, which the driver sends in binary. */
public enum ColumnType {
    TEXT("text[]", "%s"),
    BIGINT("bigint[]", "%s"),
    INTEGER("integer[]", "%s"),
    DOUBLE("float8[]", "%s"),
    BOOLEAN("boolean[]", "%s"),
    /** Microseconds since 1970, which is all that PostgreSQL keeps. Exact until far beyond any date here. */
    INSTANT("bigint[]", "timestamptz 'epoch' + %s * interval '1 microsecond'"),
    /** Days since 1970. */
    DATE("integer[]", "date '1970-01-01' + %s");

    private final String array;
    private final String value;

    ColumnType(String array, String value) {
        this.array = array;
        this.value = value;
    }

    String parameter() {
        return "?::" + array;
    }

    String value(String column) {
        return value.formatted(column);
    }

    Object array(List<@Nullable Object> values) {
        return switch (this) {
            case TEXT -> values.toArray(String[]::new);
            case BOOLEAN -> values.toArray(Boolean[]::new);
            case BIGINT -> longs(values);
            case INSTANT -> longs(values.stream().map(ColumnType::micros).toList());
            case INTEGER -> values.toArray(Integer[]::new);
            case DATE -> values.stream().map(ColumnType::days).toArray(Integer[]::new);
            case DOUBLE -> doubles(values);
        };
    }

    private static Object longs(List<? extends @Nullable Object> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            return values.toArray(Long[]::new);
        }
        return values.stream().mapToLong(each -> (Long) each).toArray();
    }

    private static Object doubles(List<@Nullable Object> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            return values.toArray(Double[]::new);
        }
        return values.stream().mapToDouble(each -> (Double) each).toArray();
    }

    private static @Nullable Object micros(@Nullable Object instant) {
        return instant instanceof Instant at ? at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 : null;
    }

    private static @Nullable Object days(@Nullable Object date) {
        return date instanceof LocalDate day ? (int) day.toEpochDay() : null;
    }
}
