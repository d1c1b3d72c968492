package io.plumbline.query.rubric;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.BOOLEAN;
import static io.plumbline.query.rows.ColumnType.DOUBLE;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.INTEGER;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.RubricEvent;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import io.plumbline.query.rows.Supersession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Published rubric versions with their scales and competencies; a retired one says since when. */
@Component
final class RubricProjection implements Projection {
    private static final Rows.Layout VERSION = Rows.of("query.rubric_version").with(BIGINT, "position").with(TEXT, "rubric")
            .with(INTEGER, "version").with(TEXT, "title", "role_family", "level").with(DOUBLE, "scale_min", "scale_max")
            .with(BOOLEAN, "whole_points").with(INSTANT, "occurred_at");
    private static final Rows.Layout COMPETENCY = Rows.of("query.competency").with(BIGINT, "position").with(TEXT, "competency", "name");
    private static final Supersession RETIRED =
            Supersession.at(Rows.of("query.rubric_version").with(TEXT, "rubric").with(INTEGER, "version"));

    @Override
    public List<String> tables() {
        return List.of("query.rubric_version", "query.competency");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Rows versions = VERSION.rows();
        Rows competencies = COMPETENCY.rows();
        Supersession.Marks retired = RETIRED.marks();
        for (Recorded each : batch) {
            if (each.event() instanceof RubricEvent event) {
                switch (event) {
                    case RubricEvent.RubricPublished it -> {
                        versions.add(each.position(), it.rubric().value(), it.version(), it.title(), it.roleFamily(), it.level(),
                                it.scale().min(), it.scale().max(), it.scale().wholePoints(), it.occurredAt());
                        it.competencies().forEach(one -> competencies.add(each.position(), one.key(), one.name()));
                    }
                    case RubricEvent.RubricRetired it -> retired.add(it.rubric().value(), it.version(), each.position(), it.occurredAt());
                }
            }
        }
        versions.insert(transaction);
        competencies.insert(transaction);
        retired.mark(transaction);
    }
}
