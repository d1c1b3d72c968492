package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DECIDED;
import static io.plumbline.command.RefusalCode.ALREADY_STARTED;
import static io.plumbline.command.RefusalCode.CANDIDATE_WITHDREW;
import static io.plumbline.command.RefusalCode.NOT_DECIDED;
import static io.plumbline.command.RefusalCode.NOT_HIRED;
import static io.plumbline.command.RefusalCode.NO_OFFER;
import static io.plumbline.command.RefusalCode.OFFER_ALREADY_ANSWERED;
import static io.plumbline.command.RefusalCode.OFFER_ALREADY_EXTENDED;
import static io.plumbline.command.RefusalCode.OFFER_DECLINED;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.command.candidacy.Course.Offer;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.OfferAccepted;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.DecisionOutcome;

/** From the decision to the answer to an offer. Everything here can be undone until the person starts. */
final class Deciding {
    private Deciding() {}

    static DecisionMade decide(CandidacyState state, MakeDecision command) {
        refuseWithdrawn(state);
        if (state.course().decision() != null) {
            throw new Refusal(
                    ALREADY_DECIDED,
                    "the decision is already " + state.course().decision().word() + "; reverse it first");
        }
        refuseOutOfOrder(state, command);
        return new DecisionMade(
                command.candidacy(), command.decision(), command.decidedBy(), command.occurredAt());
    }

    static DecisionReversed reverse(CandidacyState state, ReverseDecision command) {
        refuseStarted(state);
        refuseWithdrawn(state);
        if (state.course().decision() == null) {
            throw new Refusal(NOT_DECIDED, "there is no decision to reverse");
        }
        refuseOutOfOrder(state, command);
        return new DecisionReversed(command.candidacy(), command.reason(), command.occurredAt());
    }

    static CandidateWithdrew withdraw(CandidacyState state, WithdrawCandidate command) {
        refuseStarted(state);
        refuseWithdrawn(state);
        if (state.course().decision() == DecisionOutcome.REJECT) {
            throw new Refusal(ALREADY_DECIDED, "the candidate was rejected, and can no longer withdraw");
        }
        if (state.course().offer() == Offer.DECLINED) {
            throw new Refusal(OFFER_DECLINED, "the candidate declined the offer, and can no longer withdraw");
        }
        refuseOutOfOrder(state, command);
        return new CandidateWithdrew(command.candidacy(), command.occurredAt());
    }

    static OfferExtended extend(CandidacyState state, ExtendOffer command) {
        refuseStarted(state);
        refuseWithdrawn(state);
        refuseUnlessHired(state);
        if (state.course().offer() != Offer.NONE) {
            throw new Refusal(OFFER_ALREADY_EXTENDED, "there is already an offer");
        }
        refuseOutOfOrder(state, command);
        return new OfferExtended(command.candidacy(), command.occurredAt());
    }

    static OfferAccepted accept(CandidacyState state, AcceptOffer command) {
        refuseUnlessOpen(state);
        refuseOutOfOrder(state, command);
        return new OfferAccepted(command.candidacy(), command.occurredAt());
    }

    static OfferDeclined decline(CandidacyState state, DeclineOffer command) {
        refuseUnlessOpen(state);
        refuseOutOfOrder(state, command);
        return new OfferDeclined(command.candidacy(), command.occurredAt());
    }

    static void refuseWithdrawn(CandidacyState state) {
        if (state.course().withdrew()) {
            throw new Refusal(CANDIDATE_WITHDREW, "the candidate has withdrawn");
        }
    }

    static void refuseUnlessHired(CandidacyState state) {
        if (state.course().decision() != DecisionOutcome.HIRE) {
            throw new Refusal(NOT_HIRED, "there is no decision to hire");
        }
    }

    static void refuseStarted(CandidacyState state) {
        if (state.employment() != null) {
            throw new Refusal(
                    ALREADY_STARTED, "the person started on " + state.employment().startedOn());
        }
    }

    private static void refuseUnlessOpen(CandidacyState state) {
        refuseStarted(state);
        refuseWithdrawn(state);
        switch (state.course().offer()) {
            case NONE -> throw new Refusal(NO_OFFER, "no offer was extended");
            case ACCEPTED -> throw new Refusal(OFFER_ALREADY_ANSWERED, "the offer was accepted");
            case DECLINED -> throw new Refusal(OFFER_ALREADY_ANSWERED, "the offer was declined");
            case EXTENDED -> {}
        }
    }

    private static void refuseOutOfOrder(CandidacyState state, CandidacyCommand command) {
        Dates.refuseBefore("the step before it", state.course().latest(), command);
    }
}
