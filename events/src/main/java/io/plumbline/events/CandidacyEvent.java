package io.plumbline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One candidacy's whole story: opened, interviewed, scored, decided, hired, reviewed, left. */
public sealed interface CandidacyEvent extends Event {
    CandidacyId candidacy();

    @Override
    default StreamId stream() {
        return candidacy();
    }

    /** @param group a self-declared group, used for impact ratios and nothing else */
    record CandidacyOpened(
            CandidacyId candidacy,
            CandidateId candidate,
            String roleFamily,
            String level,
            String team,
            @Nullable String requisition,
            @Nullable String group,
            Instant occurredAt)
            implements CandidacyEvent {}

    /**
     * Carries what its scorecards are checked against, so that a candidacy decides from its own stream.
     *
     * @param competencies keys of all the rubric version's competencies
     * @param focus keys of those this interview is about; empty: all
     * @param startsAt when it is held, where known
     * @param dueOn when scorecards are due
     * @param debrief a meeting that nobody scores
     */
    record InterviewScheduled(
            CandidacyId candidacy,
            InterviewId interview,
            @Nullable String stage,
            RubricVersion rubric,
            List<String> competencies,
            Scale scale,
            EvidenceRule evidenceRule,
            List<String> focus,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            List<Assignment> interviewers,
            boolean debrief,
            Instant occurredAt)
            implements CandidacyEvent {
        public InterviewScheduled {
            competencies = Lists.orEmpty(competencies);
            focus = Lists.orEmpty(focus);
            interviewers = Lists.orEmpty(interviewers);
        }
    }

    /** @param interviewers who is on it from now on; scorecards already submitted stay */
    record InterviewRescheduled(
            CandidacyId candidacy,
            InterviewId interview,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            List<Assignment> interviewers,
            Instant occurredAt)
            implements CandidacyEvent {
        public InterviewRescheduled {
            interviewers = Lists.orEmpty(interviewers);
        }
    }

    record InterviewCancelled(
            CandidacyId candidacy, InterviewId interview, @Nullable String reason, Instant occurredAt)
            implements CandidacyEvent {}

    /**
     * @param othersVisible whether the interviewer could read others' cards of this candidacy when writing
     * @param afterDecision whether the candidacy was decided by then
     */
    record ScorecardSubmitted(
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            Participation participation,
            Judgement judgement,
            boolean othersVisible,
            boolean afterDecision,
            Instant occurredAt)
            implements CandidacyEvent {}

    /** Replaces the whole judgement; the flags say what had become visible or decided by then. */
    record ScorecardAmended(
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            Judgement judgement,
            boolean othersVisible,
            boolean afterDecision,
            Instant occurredAt)
            implements CandidacyEvent {}

    record ScorecardWithdrawn(
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            @Nullable String reason,
            Instant occurredAt)
            implements CandidacyEvent {}

    /** @param decidedBy who decided, as the source names them: a user or system id, never a person's name */
    record DecisionMade(
            CandidacyId candidacy, DecisionOutcome decision, @Nullable String decidedBy, Instant occurredAt)
            implements CandidacyEvent {}

    record DecisionReversed(CandidacyId candidacy, @Nullable String reason, Instant occurredAt)
            implements CandidacyEvent {}

    record CandidateWithdrew(CandidacyId candidacy, Instant occurredAt) implements CandidacyEvent {}

    record OfferExtended(CandidacyId candidacy, Instant occurredAt) implements CandidacyEvent {}

    record OfferAccepted(CandidacyId candidacy, Instant occurredAt) implements CandidacyEvent {}

    record OfferDeclined(CandidacyId candidacy, Instant occurredAt) implements CandidacyEvent {}

    record HireStarted(CandidacyId candidacy, LocalDate startedOn, Instant occurredAt) implements CandidacyEvent {}

    /**
     * @param checkpoint months after the start: 3, 6 or 12
     * @param rating 1 to 5
     */
    record OutcomeReviewed(
            CandidacyId candidacy,
            int checkpoint,
            LocalDate reviewedOn,
            @Nullable Double rating,
            @Nullable Boolean wouldHireAgain,
            Instant occurredAt)
            implements CandidacyEvent {}

    record DepartureRecorded(
            CandidacyId candidacy,
            LocalDate departedOn,
            DepartureKind kind,
            @Nullable Boolean regretted,
            Instant occurredAt)
            implements CandidacyEvent {}

    /** An import was undone: what it said of this candidacy did not happen. */
    record CandidacyRetracted(CandidacyId candidacy, TakenBack takenBack, Instant occurredAt)
            implements CandidacyEvent {}
}
