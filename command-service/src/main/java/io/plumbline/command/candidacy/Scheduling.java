package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DECIDED;
import static io.plumbline.command.RefusalCode.FOCUS_OUTSIDE_RUBRIC;
import static io.plumbline.command.RefusalCode.INTERVIEWER_TWICE;
import static io.plumbline.command.RefusalCode.INTERVIEW_AFTER_WITHDRAWAL;
import static io.plumbline.command.RefusalCode.INTERVIEW_ALREADY_SCHEDULED;
import static io.plumbline.command.RefusalCode.INTERVIEW_CANCELLED;
import static io.plumbline.command.RefusalCode.INTERVIEW_HAS_SCORECARDS;
import static io.plumbline.command.RefusalCode.NO_INTERVIEWERS;
import static io.plumbline.command.RefusalCode.RUBRIC_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_INTERVIEW;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.InterviewCancelled;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which interviews take place, and who is on them. */
final class Scheduling {
    private Scheduling() {}

    static InterviewScheduled schedule(CandidacyState state, ScheduleInterview command) {
        RubricTerms terms = command.terms();
        if (state.interviews().containsKey(command.interview())) {
            throw new Refusal(
                    INTERVIEW_ALREADY_SCHEDULED, "interview " + command.interview() + " is already scheduled");
        }
        refuseClosed(state, command.occurredAt());
        if (terms.retiredAt() != null && Precedence.isAfter(command.occurredAt(), terms.retiredAt())) {
            throw new Refusal(
                    RUBRIC_RETIRED,
                    terms.rubric().rubric() + " version " + terms.rubric().version() + " was retired at "
                            + terms.retiredAt());
        }
        for (String competency : command.focus()) {
            if (!terms.competencies().contains(competency)) {
                throw new Refusal(FOCUS_OUTSIDE_RUBRIC, "the rubric does not rate \"" + competency + "\"");
            }
        }
        refuseUnfit(command.interviewers());
        if (command.startsAt() != null) {
            Dates.refuseBefore(
                    "the candidacy was opened",
                    Objects.requireNonNull(state.opened()).occurredAt(),
                    command.startsAt());
        }
        return new InterviewScheduled(
                command.candidacy(),
                command.interview(),
                command.stage(),
                terms.rubric(),
                terms.competencies(),
                terms.scale(),
                terms.evidenceRule(),
                command.focus(),
                command.startsAt(),
                command.dueOn(),
                command.interviewers(),
                command.debrief(),
                command.occurredAt());
    }

    static InterviewRescheduled reschedule(CandidacyState state, RescheduleInterview command) {
        Interview interview = takingPlace(state, command.interview());
        refuseClosed(state, command.occurredAt());
        Dates.refuseBefore("the interview was scheduled", interview.scheduled().occurredAt(), command);
        List<Assignment> panel = command.interviewers() == null ? interview.panel() : command.interviewers();
        refuseUnfit(panel);
        return new InterviewRescheduled(
                command.candidacy(),
                command.interview(),
                command.startsAt(),
                command.dueOn(),
                panel,
                command.occurredAt());
    }

    /** Allowed after a withdrawal or decision too: that is when most interviews are cancelled. */
    static InterviewCancelled cancel(CandidacyState state, CancelInterview command) {
        Interview interview = takingPlace(state, command.interview());
        Dates.refuseBefore("the interview was scheduled", interview.scheduled().occurredAt(), command);
        if (interview.hasStandingCards()) {
            throw new Refusal(
                    INTERVIEW_HAS_SCORECARDS,
                    "interview " + command.interview() + " has scorecards, so it took place");
        }
        return new InterviewCancelled(
                command.candidacy(), command.interview(), command.reason(), command.occurredAt());
    }

    static Interview known(CandidacyState state, InterviewId id) {
        Interview interview = state.interviews().get(id);
        if (interview == null) {
            throw new Refusal(UNKNOWN_INTERVIEW, "this candidacy has no interview " + id);
        }
        return interview;
    }

    static Interview takingPlace(CandidacyState state, InterviewId id) {
        Interview interview = known(state, id);
        if (interview.cancelled()) {
            throw new Refusal(INTERVIEW_CANCELLED, "interview " + id + " was cancelled");
        }
        return interview;
    }

    /** By when it happened, not by when it is recorded: an interview from before the end may become known after it. */
    private static void refuseClosed(CandidacyState state, Instant at) {
        if (state.course().withdrew() && Precedence.isAfter(at, state.course().latest())) {
            throw new Refusal(INTERVIEW_AFTER_WITHDRAWAL, "the candidate has withdrawn");
        }
        if (state.course().decidedBefore(at)) {
            throw new Refusal(
                    ALREADY_DECIDED, "the candidacy is decided; to interview again, reverse the decision first");
        }
    }

    private static void refuseUnfit(List<Assignment> panel) {
        if (panel.isEmpty()) {
            throw new Refusal(NO_INTERVIEWERS, "an interview has at least one interviewer");
        }
        Set<InterviewerId> seen = new HashSet<>();
        for (Assignment each : panel) {
            if (!seen.add(each.interviewer())) {
                throw new Refusal(INTERVIEWER_TWICE, each.interviewer() + " is on the interview twice");
            }
        }
    }
}
