package io.plumbline.query.candidacy;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.BOOLEAN;
import static io.plumbline.query.rows.ColumnType.DATE;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.INTEGER;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.CandidacyEvent;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import io.plumbline.query.rows.Supersession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Candidacies, their interviews and their decisions. */
@Component
final class CandidacyProjection implements Projection {
    private static final Rows.Layout CANDIDACY = Rows.of("query.candidacy").with(BIGINT, "position")
            .with(TEXT, "candidacy", "candidate", "role_family", "level", "team", "requisition", "group")
            .with(INSTANT, "occurred_at");
    private static final Rows.Layout INTERVIEW = Rows.of("query.interview").with(BIGINT, "position")
            .with(TEXT, "candidacy", "interview", "change", "stage", "rubric").with(INTEGER, "rubric_version")
            .with(INSTANT, "starts_at").with(DATE, "due_on").with(BOOLEAN, "debrief").with(INSTANT, "occurred_at");
    private static final Rows.Layout DECISION = Rows.of("query.decision").with(BIGINT, "position")
            .with(TEXT, "candidacy", "decision", "decided_by").with(INSTANT, "occurred_at");
    private static final Supersession REPLACED = Supersession.at(Rows.of("query.decision").with(TEXT, "candidacy"));

    @Override
    public List<String> tables() {
        return List.of("query.candidacy", "query.interview", "query.decision");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Writing writing = new Writing();
        for (Recorded each : batch) {
            if (each.event() instanceof CandidacyEvent event) {
                writing.take(event, each.position());
            }
        }
        writing.candidacies.insert(transaction);
        writing.interviews.insert(transaction);
        writing.decisions.insert(transaction);
        writing.replaced.mark(transaction);
    }

    private static final class Writing {
        private final Rows candidacies = CANDIDACY.rows();
        private final Rows interviews = INTERVIEW.rows();
        private final Rows decisions = DECISION.rows();
        private final Supersession.Marks replaced = REPLACED.marks();

        void take(CandidacyEvent event, long position) {
            switch (event) {
                case CandidacyEvent.CandidacyOpened it -> candidacies.add(position, it.candidacy().value(),
                        it.candidate().value(), it.roleFamily(), it.level(), it.team(), it.requisition(), it.group(), it.occurredAt());
                case CandidacyEvent.InterviewScheduled it -> interviews.add(position, it.candidacy().value(),
                        it.interview().value(), "scheduled", it.stage(), it.rubric().rubric().value(), it.rubric().version(),
                        it.startsAt(), it.dueOn(), it.debrief(), it.occurredAt());
                case CandidacyEvent.InterviewRescheduled it -> interviews.add(position, it.candidacy().value(),
                        it.interview().value(), "rescheduled", null, null, null, it.startsAt(), it.dueOn(), null, it.occurredAt());
                case CandidacyEvent.InterviewCancelled it -> interviews.add(position, it.candidacy().value(),
                        it.interview().value(), "cancelled", null, null, null, null, null, null, it.occurredAt());
                case CandidacyEvent.DecisionMade it -> decide(it, position, it.decision().word(), it.decidedBy());
                case CandidacyEvent.CandidateWithdrew it -> decide(it, position, "withdrawn", null);
                case CandidacyEvent.OfferDeclined it -> decide(it, position, "offer_declined", null);
                case CandidacyEvent.DecisionReversed it -> replaced.add(it.candidacy().value(), position, it.occurredAt());
                case CandidacyEvent.OfferExtended _, CandidacyEvent.OfferAccepted _ -> {
                    // Changes nothing that is counted.
                }
                case CandidacyEvent.ScorecardSubmitted _, CandidacyEvent.ScorecardAmended _, CandidacyEvent.ScorecardWithdrawn _,
                        CandidacyEvent.HireStarted _, CandidacyEvent.OutcomeReviewed _, CandidacyEvent.DepartureRecorded _,
                        CandidacyEvent.CandidacyRetracted _ -> {
                    // Other projections'.
                }
            }
        }

        private void decide(CandidacyEvent event, long position, String decision, @Nullable String by) {
            decisions.add(position, event.candidacy().value(), decision, by, event.occurredAt());
            replaced.add(event.candidacy().value(), position, event.occurredAt());
        }
    }
}
