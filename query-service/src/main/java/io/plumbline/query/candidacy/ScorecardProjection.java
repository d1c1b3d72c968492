package io.plumbline.query.candidacy;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.BOOLEAN;
import static io.plumbline.query.rows.ColumnType.DOUBLE;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.INTEGER;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.Judgement;
import io.plumbline.events.Rating;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import io.plumbline.query.rows.Supersession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every version of every scorecard, with its ratings, questions and signals. Notes and evidence stay in the store. */
@Component
final class ScorecardProjection implements Projection {
    private static final Rows.Layout CARD = Rows.of("query.scorecard").with(BIGINT, "position")
            .with(TEXT, "candidacy", "interview", "interviewer").with(BOOLEAN, "amends")
            .with(TEXT, "participation", "recommendation").with(DOUBLE, "success_probability")
            .with(INTEGER, "evidence_characters").with(BOOLEAN, "others_visible", "after_decision").with(INSTANT, "occurred_at");
    private static final Rows.Layout RATING = Rows.of("query.rating").with(BIGINT, "position")
            .with(TEXT, "competency").with(DOUBLE, "value").with(INTEGER, "evidence_characters");
    private static final Rows.Layout QUESTION = Rows.of("query.asked_question").with(BIGINT, "position")
            .with(TEXT, "question", "kind").with(BOOLEAN, "off_target").with(TEXT, "competency");
    private static final Rows.Layout SIGNAL = Rows.of("query.observed_signal").with(BIGINT, "position")
            .with(TEXT, "signal", "state");
    private static final Supersession AMENDED = Supersession.at(key());
    private static final Supersession WITHDRAWN =
            new Supersession(key(), "withdrawn_position", "withdrawn_at", INSTANT);

    private static Rows.Layout key() {
        return Rows.of("query.scorecard").with(TEXT, "candidacy", "interview", "interviewer");
    }

    @Override
    public List<String> tables() {
        return List.of("query.scorecard", "query.rating", "query.asked_question", "query.observed_signal");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Writing writing = new Writing();
        for (Recorded each : batch) {
            if (each.event() instanceof CandidacyEvent event) {
                writing.take(event, each.position());
            }
        }
        writing.cards.insert(transaction);
        writing.ratings.insert(transaction);
        writing.questions.insert(transaction);
        writing.signals.insert(transaction);
        writing.amended.mark(transaction);
        writing.withdrawn.mark(transaction);
    }

    private static final class Writing {
        private final Rows cards = CARD.rows();
        private final Rows ratings = RATING.rows();
        private final Rows questions = QUESTION.rows();
        private final Rows signals = SIGNAL.rows();
        private final Supersession.Marks amended = AMENDED.marks();
        private final Supersession.Marks withdrawn = WITHDRAWN.marks();

        void take(CandidacyEvent event, long position) {
            switch (event) {
                case ScorecardSubmitted card -> submitted(card, position);
                case ScorecardAmended card -> amended(card, position);
                case ScorecardWithdrawn card -> withdrawn.add(card.candidacy().value(), card.interview().value(),
                        card.interviewer().value(), position, card.occurredAt());
                case CandidacyEvent.CandidacyOpened _, CandidacyEvent.InterviewScheduled _, CandidacyEvent.InterviewRescheduled _,
                        CandidacyEvent.InterviewCancelled _, CandidacyEvent.DecisionMade _, CandidacyEvent.DecisionReversed _,
                        CandidacyEvent.CandidateWithdrew _, CandidacyEvent.OfferExtended _, CandidacyEvent.OfferAccepted _,
                        CandidacyEvent.OfferDeclined _, CandidacyEvent.HireStarted _, CandidacyEvent.OutcomeReviewed _,
                        CandidacyEvent.DepartureRecorded _, CandidacyEvent.CandidacyRetracted _ -> {
                    // Other projections'.
                }
            }
        }

        private void submitted(ScorecardSubmitted card, long position) {
            Judgement said = card.judgement();
            cards.add(position, card.candidacy().value(), card.interview().value(), card.interviewer().value(), false,
                    card.participation().word(), recommendation(said), said.successProbability(), evidence(said),
                    card.othersVisible(), card.afterDecision(), card.occurredAt());
            said(said, position);
        }

        private void amended(ScorecardAmended card, long position) {
            Judgement said = card.judgement();
            cards.add(position, card.candidacy().value(), card.interview().value(), card.interviewer().value(), true,
                    null, recommendation(said), said.successProbability(), evidence(said),
                    card.othersVisible(), card.afterDecision(), card.occurredAt());
            amended.add(card.candidacy().value(), card.interview().value(), card.interviewer().value(), position, card.occurredAt());
            said(said, position);
        }

        private void said(Judgement said, long position) {
            said.ratings().forEach(each -> ratings.add(position, each.competency(), each.value(), each.evidenceCharacters()));
            said.questions().forEach(each -> questions.add(position, each.question(), each.kind(), each.offTarget(), each.competency()));
            said.signals().forEach(each -> signals.add(position, each.signal(), each.state().word()));
        }
    }

    private static @Nullable String recommendation(Judgement said) {
        return said.recommendation() == null ? null : said.recommendation().word();
    }

    private static int evidence(Judgement said) {
        return said.ratings().stream().mapToInt(Rating::evidenceCharacters).sum();
    }
}
