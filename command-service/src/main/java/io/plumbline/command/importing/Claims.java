package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.candidacy.CandidacyCommand;
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
import io.plumbline.command.candidacy.RubricTerms;
import io.plumbline.events.CandidacyEvent;

/** What a source says happened, as the command that asks for it to be recorded. */
final class Claims {
    private Claims() {}

    /** @throws io.plumbline.events.MalformedValueException when the command's own types refuse it */
    static CandidacyCommand command(CommandId id, CandidacyEvent claim) {
        return switch (claim) {
            case CandidacyEvent.CandidacyOpened e -> new OpenCandidacy(
                    id, e.candidacy(), e.candidate(), e.roleFamily(), e.level(), e.team(), e.requisition(), e.group(), e.occurredAt());
            case CandidacyEvent.InterviewScheduled e -> new ScheduleInterview(
                    id, e.candidacy(), e.interview(), e.stage(),
                    new RubricTerms(e.rubric(), e.competencies(), e.scale(), e.evidenceRule(), null),
                    e.focus(), e.startsAt(), e.dueOn(), e.interviewers(), e.debrief(), e.occurredAt());
            case CandidacyEvent.InterviewRescheduled e -> new RescheduleInterview(
                    id, e.candidacy(), e.interview(), e.startsAt(), e.dueOn(), e.interviewers(), e.occurredAt());
            case CandidacyEvent.InterviewCancelled e ->
                new CancelInterview(id, e.candidacy(), e.interview(), e.reason(), e.occurredAt());
            case CandidacyEvent.ScorecardSubmitted e -> new SubmitScorecard(
                    id, e.candidacy(), e.interview(), e.interviewer(), e.judgement(), e.othersVisible(), e.occurredAt());
            case CandidacyEvent.ScorecardAmended e -> new AmendScorecard(
                    id, e.candidacy(), e.interview(), e.interviewer(), e.judgement(), e.othersVisible(), e.occurredAt());
            case CandidacyEvent.ScorecardWithdrawn e ->
                new WithdrawScorecard(id, e.candidacy(), e.interview(), e.interviewer(), e.reason(), e.occurredAt());
            case CandidacyEvent.DecisionMade e ->
                new MakeDecision(id, e.candidacy(), e.decision(), e.decidedBy(), e.occurredAt());
            case CandidacyEvent.DecisionReversed e -> new ReverseDecision(id, e.candidacy(), e.reason(), e.occurredAt());
            case CandidacyEvent.CandidateWithdrew e -> new WithdrawCandidate(id, e.candidacy(), e.occurredAt());
            case CandidacyEvent.OfferExtended e -> new ExtendOffer(id, e.candidacy(), e.occurredAt());
            case CandidacyEvent.OfferAccepted e -> new AcceptOffer(id, e.candidacy(), e.occurredAt());
            case CandidacyEvent.OfferDeclined e -> new DeclineOffer(id, e.candidacy(), e.occurredAt());
            case CandidacyEvent.HireStarted e -> new StartHire(id, e.candidacy(), e.startedOn(), e.occurredAt());
            case CandidacyEvent.OutcomeReviewed e -> new ReviewOutcome(
                    id, e.candidacy(), e.checkpoint(), e.reviewedOn(), e.rating(), e.wouldHireAgain(), e.occurredAt());
            case CandidacyEvent.DepartureRecorded e ->
                new RecordDeparture(id, e.candidacy(), e.departedOn(), e.kind(), e.regretted(), e.occurredAt());
            case CandidacyEvent.CandidacyRetracted _ ->
                throw new IllegalArgumentException("no source says that something did not happen");
        };
    }
}
