package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.DEBRIEF_NOT_SCORED;
import static io.plumbline.command.RefusalCode.EMPTY_SCORECARD;
import static io.plumbline.command.RefusalCode.EVIDENCE_MISSING;
import static io.plumbline.command.RefusalCode.NOT_ON_INTERVIEW;
import static io.plumbline.command.RefusalCode.NO_SCORECARD;
import static io.plumbline.command.RefusalCode.RATING_OFF_SCALE;
import static io.plumbline.command.RefusalCode.SCORECARD_ALREADY_SUBMITTED;
import static io.plumbline.command.RefusalCode.UNKNOWN_COMPETENCY;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand.AmendScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawScorecard;
import io.plumbline.command.candidacy.Interview.Card;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;

/** Who may score what, and what others' cards or a decision had already given away by then. */
final class Scoring {
    private Scoring() {}

    /** A late card, after the decision or even the start, is still somebody's judgement: accepted, and marked. */
    static ScorecardSubmitted submit(CandidacyState state, SubmitScorecard command) {
        Interview interview = Scheduling.takingPlace(state, command.interview());
        if (interview.scheduled().debrief()) {
            throw new Refusal(DEBRIEF_NOT_SCORED, "interview " + command.interview() + " is a debrief");
        }
        InterviewerId interviewer = command.interviewer();
        Participation participation = interview
                .participationOf(interviewer)
                .orElseThrow(() -> new Refusal(
                        NOT_ON_INTERVIEW, interviewer + " is not on interview " + command.interview()));
        if (interview.standingCardOf(interviewer).isPresent()) {
            throw new Refusal(
                    SCORECARD_ALREADY_SUBMITTED,
                    interviewer + " already has a scorecard on interview " + command.interview() + "; amend it");
        }
        refuseUnfit(interview.scheduled(), command.judgement());
        refuseTooEarly(interview, command);
        boolean hadOneBefore = interview.cards().containsKey(interviewer);
        return new ScorecardSubmitted(
                command.candidacy(),
                command.interview(),
                interviewer,
                participation,
                command.judgement(),
                command.othersVisible() || (hadOneBefore && state.othersHaveScorecards(interviewer)),
                state.course().decidedBefore(command.occurredAt()),
                command.occurredAt());
    }

    static ScorecardAmended amend(CandidacyState state, AmendScorecard command) {
        Interview interview = Scheduling.known(state, command.interview());
        Card card = standing(interview, command.interviewer());
        Dates.refuseBefore("the scorecard was last written", card.writtenAt(), command);
        refuseUnfit(interview.scheduled(), command.judgement());
        return new ScorecardAmended(
                command.candidacy(),
                command.interview(),
                command.interviewer(),
                command.judgement(),
                command.othersVisible() || state.othersHaveScorecards(command.interviewer()),
                state.course().decidedBefore(command.occurredAt()),
                command.occurredAt());
    }

    static ScorecardWithdrawn withdraw(CandidacyState state, WithdrawScorecard command) {
        Interview interview = Scheduling.known(state, command.interview());
        Card card = standing(interview, command.interviewer());
        Dates.refuseBefore("the scorecard was last written", card.writtenAt(), command);
        return new ScorecardWithdrawn(
                command.candidacy(),
                command.interview(),
                command.interviewer(),
                command.reason(),
                command.occurredAt());
    }

    private static Card standing(Interview interview, InterviewerId interviewer) {
        return interview
                .standingCardOf(interviewer)
                .orElseThrow(() -> new Refusal(
                        NO_SCORECARD,
                        interviewer + " has no scorecard on interview " + interview.scheduled().interview()));
    }

    /** By the day only: interviews start some minutes before or after the time they were scheduled for. */
    private static void refuseTooEarly(Interview interview, SubmitScorecard command) {
        Dates.refuseBefore("the interview was scheduled", interview.scheduled().occurredAt(), command);
        Card previous = interview.cards().get(command.interviewer());
        if (previous != null) {
            Dates.refuseBefore("the earlier scorecard was withdrawn", previous.writtenAt(), command);
        }
        if (interview.startsAt() != null
                && Precedence.day(command.occurredAt()).isBefore(Precedence.day(interview.startsAt()))) {
            throw new Refusal(
                    DATES_OUT_OF_ORDER,
                    command.occurredAt() + " is on a day before the interview (" + interview.startsAt() + ")");
        }
    }

    private static void refuseUnfit(InterviewScheduled terms, Judgement judgement) {
        if (isEmpty(judgement)) {
            throw new Refusal(EMPTY_SCORECARD, "the scorecard says nothing");
        }
        for (Rating rating : judgement.ratings()) {
            if (!terms.competencies().contains(rating.competency())) {
                throw new Refusal(UNKNOWN_COMPETENCY, "the rubric does not rate \"" + rating.competency() + "\"");
            }
            if (!terms.scale().holds(rating.value())) {
                throw new Refusal(
                        RATING_OFF_SCALE,
                        "\"" + rating.competency() + "\" is rated " + rating.value() + ", but the scale is "
                                + terms.scale());
            }
            if (!terms.evidenceRule().accepts(rating.value(), rating.evidenceCharacters())) {
                throw new Refusal(
                        EVIDENCE_MISSING,
                        "a rating of " + rating.value() + " needs at least "
                                + Math.max(1, terms.evidenceRule().minimumCharacters())
                                + " characters of evidence, but \"" + rating.competency() + "\" has "
                                + rating.evidenceCharacters());
            }
        }
    }

    private static boolean isEmpty(Judgement judgement) {
        return judgement.ratings().isEmpty()
                && judgement.signals().isEmpty()
                && judgement.questions().isEmpty()
                && judgement.recommendation() == null
                && judgement.successProbability() == null
                && judgement.note() == null;
    }
}
