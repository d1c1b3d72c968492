package io.plumbline.command.candidacy;

import io.plumbline.command.candidacy.Course.Offer;
import io.plumbline.command.candidacy.Interview.Card;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.InterviewCancelled;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.OfferAccepted;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.InterviewId;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What one more event makes of a candidacy. Assigns only: what is in the stream has happened. A retraction makes nothing
 * of a state by itself: whoever holds the stream goes back to what was before.
 */
final class Evolution {
    private Evolution() {}

    static CandidacyState evolve(CandidacyState state, CandidacyEvent event) {
        Course course = state.course();
        return switch (event) {
            case CandidacyOpened it ->
                new CandidacyState(it, state.interviews(), course.opened(it.occurredAt()), state.employment());
            case InterviewScheduled it -> state.with(it.interview(), Interview.of(it));
            case InterviewRescheduled it ->
                of(state, it.interview(), held -> held.rescheduled(it.startsAt(), it.interviewers()));
            case InterviewCancelled it -> of(state, it.interview(), Interview::cancel);
            case ScorecardSubmitted it ->
                of(state, it.interview(), held -> held.with(it.interviewer(), new Card(it.occurredAt(), false)));
            case ScorecardAmended it ->
                of(state, it.interview(), held -> held.with(it.interviewer(), new Card(it.occurredAt(), false)));
            case ScorecardWithdrawn it ->
                of(state, it.interview(), held -> held.with(it.interviewer(), new Card(it.occurredAt(), true)));
            case DecisionMade it -> state.with(course.decided(it.decision(), it.occurredAt()));
            case DecisionReversed it -> state.with(course.reversed(it.occurredAt()));
            case CandidateWithdrew it -> state.with(course.withdrawn(it.occurredAt()));
            case OfferExtended it -> state.with(course.offer(Offer.EXTENDED, it.occurredAt()));
            case OfferAccepted it -> state.with(course.offer(Offer.ACCEPTED, it.occurredAt()));
            case OfferDeclined it -> state.with(course.offer(Offer.DECLINED, it.occurredAt()));
            case HireStarted it -> state.with(Employment.from(it.startedOn()));
            case OutcomeReviewed it ->
                state.with(employed(state).reviewed(it.checkpoint(), it.reviewedOn()));
            case DepartureRecorded it -> state.with(employed(state).departed(it.departedOn()));
            case CandidacyRetracted _ -> state;
        };
    }

    private static CandidacyState of(CandidacyState state, InterviewId id, UnaryOperator<Interview> change) {
        return state.with(id, change.apply(Objects.requireNonNull(state.interviews().get(id))));
    }

    private static Employment employed(CandidacyState state) {
        return Objects.requireNonNull(state.employment());
    }
}
