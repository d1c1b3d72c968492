package io.plumbline.query.undo;

import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidateEvent.CandidateRetracted;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import io.plumbline.events.TakenBack;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Deletion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes out what an undone import had brought in, and puts back what it had replaced, as if it had never been: like an
 * erasure, also for figures as of earlier watermarks. The feed lets retractions through apart from other events, so that
 * every row they are about is there.
 */
@Component
final class RetractionProjection implements Projection {
    private static final Deletion CANDIDACIES = new Deletion("candidacy")
            .ofParts("query.rating", "query.scorecard")
            .ofParts("query.asked_question", "query.scorecard")
            .ofParts("query.observed_signal", "query.scorecard")
            .of("query.scorecard").restoring("query.scorecard", "superseded_position", "superseded_at")
            .restoring("query.scorecard", "withdrawn_position", "withdrawn_at")
            .of("query.candidacy")
            .of("query.interview")
            .of("query.decision").restoring("query.decision", "superseded_position", "superseded_at")
            .of("query.hire_start").restoring("query.hire_start", "superseded_position", "superseded_on")
            .of("query.outcome_review").restoring("query.outcome_review", "superseded_position", "superseded_on")
            .of("query.departure").restoring("query.departure", "superseded_position", "superseded_on");
    private static final Deletion CANDIDATES = new Deletion("candidate")
            .of("query.candidate").restoring("query.candidate", "superseded_position", "superseded_at")
            .of("query.candidate_merge");
    private static final Deletion INTERVIEWERS = new Deletion("interviewer")
            .of("query.interviewer").restoring("query.interviewer", "superseded_position", "superseded_at")
            .of("query.interviewer_event");

    /** The other projections' tables, which they name. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Deletion.Marks candidacies = CANDIDACIES.marks();
        Deletion.Marks candidates = CANDIDATES.marks();
        Deletion.Marks interviewers = INTERVIEWERS.marks();
        for (Recorded each : batch) {
            TakenBack back = takenBack(each.event());
            if (back != null) {
                Deletion.Marks marks = switch (each.event()) {
                    case CandidacyRetracted _ -> candidacies;
                    case CandidateRetracted _ -> candidates;
                    default -> interviewers;
                };
                marks.add(each.event().stream().value(), back.fromPosition(), back.toPosition());
            }
        }
        candidacies.delete(transaction);
        candidates.delete(transaction);
        interviewers.delete(transaction);
    }

    private static @Nullable TakenBack takenBack(Event event) {
        return switch (event) {
            case CandidacyRetracted it -> it.takenBack();
            case CandidateRetracted it -> it.takenBack();
            case InterviewerRetracted it -> it.takenBack();
            default -> null;
        };
    }
}
