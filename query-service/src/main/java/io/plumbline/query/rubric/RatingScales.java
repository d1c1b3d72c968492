package io.plumbline.query.rubric;

import io.plumbline.events.Scale;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scales that ratings are on. */
@Component
public final class RatingScales {
    private final JdbcClient database;

    RatingScales(JdbcClient database) {
        this.database = database;
    }

    /** The one scale all rubrics share; empty when there is none or more than one. */
    public Optional<Scale> common() {
        List<Scale> scales = database.sql("select distinct scale_min, scale_max, whole_points from query.rubric_version limit 2")
                .query((row, _) -> new Scale(row.getDouble(1), row.getDouble(2), row.getBoolean(3)))
                .list();
        return scales.size() == 1 ? Optional.of(scales.getFirst()) : Optional.empty();
    }

    /** Such as " on the 1 to 5 scale"; empty where there is not just one. */
    public String words() {
        return common().map(scale -> " on the " + plain(scale.min()) + " to " + plain(scale.max()) + " scale").orElse("");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
