package io.plumbline.query.people;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.CandidateEvent.CandidateForgotten;
import io.plumbline.events.InterviewerEvent.InterviewerForgotten;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who was forgotten. Their ciphertext stays, since a rebuild would bring it back from Kafka; without the key it is noise.
 */
@Component
final class ForgottenProjection implements Projection {
    private static final Rows.Layout FORGOTTEN = Rows.of("query.forgotten_person").with(BIGINT, "position").with(TEXT, "stream")
            .with(INSTANT, "occurred_at");

    @Override
    public List<String> tables() {
        return List.of("query.forgotten_person");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Rows rows = FORGOTTEN.rows();
        for (Recorded each : batch) {
            if (each.event() instanceof CandidateForgotten || each.event() instanceof InterviewerForgotten) {
                rows.add(each.position(), each.event().stream().toString(), each.event().occurredAt());
            }
        }
        rows.insert(transaction);
    }
}
