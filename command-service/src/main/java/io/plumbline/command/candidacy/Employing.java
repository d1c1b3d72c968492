package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DEPARTED;
import static io.plumbline.command.RefusalCode.CHECKPOINT_ALREADY_REVIEWED;
import static io.plumbline.command.RefusalCode.HIRE_NOT_STARTED;
import static io.plumbline.command.RefusalCode.OFFER_DECLINED;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.command.candidacy.Course.Offer;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;

/** Outcomes: they exist only for people who started. */
final class Employing {
    private Employing() {}

    /** An offer that nobody recorded an answer to does not stand in the way of a person who is there. */
    static HireStarted start(CandidacyState state, StartHire command) {
        Deciding.refuseStarted(state);
        Deciding.refuseWithdrawn(state);
        Deciding.refuseUnlessHired(state);
        if (state.course().offer() == Offer.DECLINED) {
            throw new Refusal(OFFER_DECLINED, "the candidate declined the offer");
        }
        Dates.refuseBefore(
                "the step before it", Precedence.day(state.course().latest()), command.startedOn());
        return new HireStarted(command.candidacy(), command.startedOn(), command.occurredAt());
    }

    static OutcomeReviewed review(CandidacyState state, ReviewOutcome command) {
        Employment employment = started(state);
        if (employment.reviewed().contains(command.checkpoint())) {
            throw new Refusal(
                    CHECKPOINT_ALREADY_REVIEWED, "the review after " + command.checkpoint() + " months is in");
        }
        Dates.refuseBefore("the start", employment.startedOn(), command.reviewedOn());
        if (employment.departedOn() != null) {
            Dates.refuseBefore("a review is", command.reviewedOn(), employment.departedOn());
        }
        return new OutcomeReviewed(
                command.candidacy(),
                command.checkpoint(),
                command.reviewedOn(),
                command.rating(),
                command.wouldHireAgain(),
                command.occurredAt());
    }

    static DepartureRecorded depart(CandidacyState state, RecordDeparture command) {
        Employment employment = started(state);
        if (employment.departedOn() != null) {
            throw new Refusal(ALREADY_DEPARTED, "the person left on " + employment.departedOn());
        }
        Dates.refuseBefore("the start", employment.startedOn(), command.departedOn());
        if (employment.lastReviewedOn() != null) {
            Dates.refuseBefore("the last review", employment.lastReviewedOn(), command.departedOn());
        }
        return new DepartureRecorded(
                command.candidacy(),
                command.departedOn(),
                command.kind(),
                command.regretted(),
                command.occurredAt());
    }

    private static Employment started(CandidacyState state) {
        if (state.employment() == null) {
            throw new Refusal(HIRE_NOT_STARTED, "nobody started on this candidacy");
        }
        return state.employment();
    }
}
