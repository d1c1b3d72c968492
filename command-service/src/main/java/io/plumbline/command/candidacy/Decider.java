package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.CANDIDACY_ALREADY_OPENED;
import static io.plumbline.command.RefusalCode.UNKNOWN_CANDIDACY;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.AmendScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawScorecard;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;

/** What a candidacy answers to a command: one event, or a refusal. Pure: state and command in, nothing else. */
final class Decider {
    private Decider() {}

    /** @throws Refusal when the rules do not allow it */
    static CandidacyEvent decide(CandidacyState state, CandidacyCommand command) {
        if (command instanceof OpenCandidacy open) {
            return open(state, open);
        }
        CandidacyOpened opened = state.opened();
        if (opened == null) {
            throw new Refusal(UNKNOWN_CANDIDACY, command.candidacy() + " was never opened");
        }
        Dates.refuseBefore("the candidacy was opened", opened.occurredAt(), command);
        return switch (command) {
            case OpenCandidacy it -> open(state, it);
            case ScheduleInterview it -> Scheduling.schedule(state, it);
            case RescheduleInterview it -> Scheduling.reschedule(state, it);
            case CancelInterview it -> Scheduling.cancel(state, it);
            case SubmitScorecard it -> Scoring.submit(state, it);
            case AmendScorecard it -> Scoring.amend(state, it);
            case WithdrawScorecard it -> Scoring.withdraw(state, it);
            case MakeDecision it -> Deciding.decide(state, it);
            case ReverseDecision it -> Deciding.reverse(state, it);
            case WithdrawCandidate it -> Deciding.withdraw(state, it);
            case ExtendOffer it -> Deciding.extend(state, it);
            case AcceptOffer it -> Deciding.accept(state, it);
            case DeclineOffer it -> Deciding.decline(state, it);
            case StartHire it -> Employing.start(state, it);
            case ReviewOutcome it -> Employing.review(state, it);
            case RecordDeparture it -> Employing.depart(state, it);
        };
    }

    private static CandidacyOpened open(CandidacyState state, OpenCandidacy command) {
        if (state.opened() != null) {
            throw new Refusal(CANDIDACY_ALREADY_OPENED, command.candidacy() + " is already opened");
        }
        return new CandidacyOpened(
                command.candidacy(),
                command.candidate(),
                command.roleFamily(),
                command.level(),
                command.team(),
                command.requisition(),
                command.group(),
                command.occurredAt());
    }
}
