package io.plumbline.query.people;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.InterviewerEvent;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import io.plumbline.query.rows.Supersession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interviewers as people, and what happened to them as interviewers. */
@Component
final class InterviewerProjection implements Projection {
    private static final Rows.Layout INTERVIEWER = Rows.of("query.interviewer").with(BIGINT, "position").with(TEXT, "interviewer")
            .with(TEXT, SealedColumns.NAMES).with(INSTANT, "occurred_at");
    private static final Rows.Layout EVENT = Rows.of("query.interviewer_event").with(BIGINT, "position")
            .with(TEXT, "interviewer", "kind", "detail").with(INSTANT, "occurred_at");
    private static final Supersession RENAMED = Supersession.at(Rows.of("query.interviewer").with(TEXT, "interviewer"));

    @Override
    public List<String> tables() {
        return List.of("query.interviewer", "query.interviewer_event");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Rows interviewers = INTERVIEWER.rows();
        Rows events = EVENT.rows();
        Supersession.Marks renamed = RENAMED.marks();
        for (Recorded each : batch) {
            if (each.event() instanceof InterviewerEvent event) {
                String id = event.interviewer().value();
                switch (event) {
                    case InterviewerEvent.InterviewerEnrolled it -> {
                        interviewers.add(each.position(), id, SealedColumns.text(it.name()), SealedColumns.keys(it.name()),
                                SealedColumns.text(it.email()), SealedColumns.keys(it.email()), it.occurredAt());
                        // Of somebody new there is no earlier row to close.
                        if (each.envelope().sequence() > 0) {
                            renamed.add(id, each.position(), it.occurredAt());
                        }
                    }
                    case InterviewerEvent.InterviewerTrained it -> events.add(each.position(), id, "training", it.training(), it.occurredAt());
                    case InterviewerEvent.InterviewerCertified it ->
                            events.add(each.position(), id, "certified", it.rubric().value(), it.occurredAt());
                    case InterviewerEvent.InterviewerRetired it -> events.add(each.position(), id, "retired", null, it.occurredAt());
                    case InterviewerEvent.CalibrationCardDelivered it ->
                            events.add(each.position(), id, "card_delivered", it.card(), it.occurredAt());
                    case InterviewerEvent.CalibrationCardOpened it ->
                            events.add(each.position(), id, "card_opened", it.card(), it.occurredAt());
                    case InterviewerEvent.CalibrationCardAnswered it ->
                            events.add(each.position(), id, "card_answered", it.card(), it.occurredAt());
                    case InterviewerEvent.InterviewerForgotten _, InterviewerEvent.InterviewerRetracted _ -> {
                        // Other projections'.
                    }
                }
            }
        }
        interviewers.insert(transaction);
        events.insert(transaction);
        renamed.mark(transaction);
    }
}
