package io.plumbline.query.people;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.DATE;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.InterviewerEvent.CalibrationCardAnswered;
import io.plumbline.events.InterviewerEvent.CalibrationCardDelivered;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which calibration cards were delivered, and what was answered. That one was opened is in the interviewer's events. */
@Component
final class CardProjection implements Projection {
    private static final Rows.Layout CARD = Rows.of("query.calibration_card").with(BIGINT, "position").with(TEXT, "interviewer", "card")
            .with(DATE, "as_of").with(BIGINT, "watermark").with(INSTANT, "occurred_at");
    private static final Rows.Layout ANSWER = Rows.of("query.card_answer").with(BIGINT, "position")
            .with(TEXT, "interviewer", "card", "answer", "comment", "comment_keys").with(INSTANT, "occurred_at");

    @Override
    public List<String> tables() {
        return List.of("query.calibration_card", "query.card_answer");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Rows cards = CARD.rows();
        Rows answers = ANSWER.rows();
        for (Recorded each : batch) {
            if (each.event() instanceof CalibrationCardDelivered it) {
                cards.add(each.position(), it.interviewer().value(), it.card(), it.asOf(), it.watermark(), it.occurredAt());
            } else if (each.event() instanceof CalibrationCardAnswered it) {
                answers.add(each.position(), it.interviewer().value(), it.card(), it.answer().word(), SealedColumns.text(it.comment()),
                        SealedColumns.keys(it.comment()), it.occurredAt());
            }
        }
        cards.insert(transaction);
        answers.insert(transaction);
    }
}
