package io.plumbline.query.outcome;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.BOOLEAN;
import static io.plumbline.query.rows.ColumnType.DATE;
import static io.plumbline.query.rows.ColumnType.DOUBLE;
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
import org.springframework.stereotype.Component;

/** Starts, reviews and departures. A later word on the same start, checkpoint or departure replaces the earlier one. */
@Component
final class OutcomeProjection implements Projection {
    private static final Rows.Layout START = Rows.of("query.hire_start").with(BIGINT, "position").with(TEXT, "candidacy")
            .with(DATE, "started_on").with(INSTANT, "occurred_at");
    private static final Rows.Layout REVIEW = Rows.of("query.outcome_review").with(BIGINT, "position").with(TEXT, "candidacy")
            .with(INTEGER, "checkpoint").with(DATE, "reviewed_on").with(DOUBLE, "rating").with(BOOLEAN, "would_hire_again")
            .with(INSTANT, "occurred_at");
    private static final Rows.Layout DEPARTURE = Rows.of("query.departure").with(BIGINT, "position").with(TEXT, "candidacy")
            .with(DATE, "departed_on").with(TEXT, "kind").with(BOOLEAN, "regretted").with(INSTANT, "occurred_at");
    private static final Supersession RESTARTED = Supersession.on(Rows.of("query.hire_start").with(TEXT, "candidacy"));
    private static final Supersession REVIEWED_AGAIN =
            Supersession.on(Rows.of("query.outcome_review").with(TEXT, "candidacy").with(INTEGER, "checkpoint"));
    private static final Supersession DEPARTED_AGAIN = Supersession.on(Rows.of("query.departure").with(TEXT, "candidacy"));

    @Override
    public List<String> tables() {
        return List.of("query.hire_start", "query.outcome_review", "query.departure");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Writing writing = new Writing();
        for (Recorded each : batch) {
            if (each.event() instanceof CandidacyEvent event) {
                writing.take(event, each.position());
            }
        }
        writing.starts.insert(transaction);
        writing.reviews.insert(transaction);
        writing.departures.insert(transaction);
        writing.restarted.mark(transaction);
        writing.reviewedAgain.mark(transaction);
        writing.departedAgain.mark(transaction);
    }

    private static final class Writing {
        private final Rows starts = START.rows();
        private final Rows reviews = REVIEW.rows();
        private final Rows departures = DEPARTURE.rows();
        private final Supersession.Marks restarted = RESTARTED.marks();
        private final Supersession.Marks reviewedAgain = REVIEWED_AGAIN.marks();
        private final Supersession.Marks departedAgain = DEPARTED_AGAIN.marks();

        void take(CandidacyEvent event, long position) {
            switch (event) {
                case CandidacyEvent.HireStarted it -> {
                    starts.add(position, it.candidacy().value(), it.startedOn(), it.occurredAt());
                    restarted.add(it.candidacy().value(), position, it.startedOn());
                }
                case CandidacyEvent.OutcomeReviewed it -> {
                    reviews.add(position, it.candidacy().value(), it.checkpoint(), it.reviewedOn(), it.rating(),
                            it.wouldHireAgain(), it.occurredAt());
                    reviewedAgain.add(it.candidacy().value(), it.checkpoint(), position, it.reviewedOn());
                }
                case CandidacyEvent.DepartureRecorded it -> {
                    departures.add(position, it.candidacy().value(), it.departedOn(), it.kind().word(), it.regretted(), it.occurredAt());
                    departedAgain.add(it.candidacy().value(), position, it.departedOn());
                }
                case CandidacyEvent.CandidacyOpened _, CandidacyEvent.InterviewScheduled _, CandidacyEvent.InterviewRescheduled _,
                        CandidacyEvent.InterviewCancelled _, CandidacyEvent.ScorecardSubmitted _, CandidacyEvent.ScorecardAmended _,
                        CandidacyEvent.ScorecardWithdrawn _, CandidacyEvent.DecisionMade _, CandidacyEvent.DecisionReversed _,
                        CandidacyEvent.CandidateWithdrew _, CandidacyEvent.OfferExtended _, CandidacyEvent.OfferAccepted _,
                        CandidacyEvent.OfferDeclined _, CandidacyEvent.CandidacyRetracted _ -> {
                    // Other projections'.
                }
            }
        }
    }
}
