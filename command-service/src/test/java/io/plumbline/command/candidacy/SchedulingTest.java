package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DECIDED;
import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.FOCUS_OUTSIDE_RUBRIC;
import static io.plumbline.command.RefusalCode.INTERVIEWER_TWICE;
import static io.plumbline.command.RefusalCode.INTERVIEW_AFTER_WITHDRAWAL;
import static io.plumbline.command.RefusalCode.INTERVIEW_ALREADY_SCHEDULED;
import static io.plumbline.command.RefusalCode.INTERVIEW_CANCELLED;
import static io.plumbline.command.RefusalCode.INTERVIEW_HAS_SCORECARDS;
import static io.plumbline.command.RefusalCode.NO_INTERVIEWERS;
import static io.plumbline.command.RefusalCode.RUBRIC_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_INTERVIEW;
import static io.plumbline.command.candidacy.Story.ANN;
import static io.plumbline.command.candidacy.Story.BEN;
import static io.plumbline.command.candidacy.Story.HIRED;
import static io.plumbline.command.candidacy.Story.ID;
import static io.plumbline.command.candidacy.Story.INTERVIEW;
import static io.plumbline.command.candidacy.Story.OPENED;
import static io.plumbline.command.candidacy.Story.PANEL;
import static io.plumbline.command.candidacy.Story.REJECTED;
import static io.plumbline.command.candidacy.Story.SCHEDULED;
import static io.plumbline.command.candidacy.Story.SCHEDULED_AT;
import static io.plumbline.command.candidacy.Story.SCORED_AT;
import static io.plumbline.command.candidacy.Story.TERMS;
import static io.plumbline.command.candidacy.Story.WITHDREW;
import static io.plumbline.command.candidacy.Story.march;

import io.plumbline.command.Refused;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.InterviewCancelled;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.Participation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchedulingTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-06");
    private static final InterviewCancelled CANCELLED =
            new InterviewCancelled(ID, INTERVIEW, "candidate_unavailable", march(3, 9));

    private final AggregateTestFixture<Candidacy> fixture = new AggregateTestFixture<>(Candidacy.class);

    @Test
    void carriesWhatItsScorecardsAreCheckedAgainst() {
        fixture.given(OPENED).when(Story.schedule(INTERVIEW, PANEL, SCHEDULED_AT)).expectEvents(SCHEDULED);
    }

    @Test
    void schedulesAnInterviewOnce() {
        fixture.given(OPENED, SCHEDULED)
                .when(Story.schedule(INTERVIEW, PANEL, SCHEDULED_AT))
                .expectException(Refused.with(INTERVIEW_ALREADY_SCHEDULED));
    }

    @Test
    void hasInterviewersAndEachOnce() {
        fixture.given(OPENED)
                .when(Story.schedule(INTERVIEW, List.of(), SCHEDULED_AT))
                .expectException(Refused.with(NO_INTERVIEWERS));
        var twice = List.of(new Assignment(ANN, Participation.LEAD), new Assignment(ANN, Participation.SHADOW));
        fixture.given(OPENED)
                .when(Story.schedule(INTERVIEW, twice, SCHEDULED_AT))
                .expectException(Refused.with(INTERVIEWER_TWICE));
        fixture.given(OPENED, SCHEDULED)
                .when(reschedule(twice, march(3, 9)))
                .expectException(Refused.with(INTERVIEWER_TWICE));
    }

    @Test
    void focusesWithinTheRubric() {
        fixture.given(OPENED)
                .when(Story.schedule(INTERVIEW, TERMS, List.of("rag", "charm"), PANEL, SCHEDULED_AT))
                .expectException(Refused.with(FOCUS_OUTSIDE_RUBRIC));
    }

    @Test
    void usesNoRetiredRubricButKeepsWhatWasScheduledBefore() {
        var retired = new RubricTerms(
                TERMS.rubric(), TERMS.competencies(), TERMS.scale(), TERMS.evidenceRule(), march(4, 0));
        fixture.given(OPENED)
                .when(Story.schedule(INTERVIEW, retired, List.of("rag"), PANEL, march(5, 9)))
                .expectException(Refused.with(RUBRIC_RETIRED));
        fixture.given(OPENED)
                .when(Story.schedule(INTERVIEW, retired, List.of("rag"), PANEL, SCHEDULED_AT))
                .expectEvents(SCHEDULED);
    }

    @Test
    void noInterviewAfterWithdrawal() {
        fixture.given(OPENED, WITHDREW)
                .when(Story.schedule(INTERVIEW, PANEL, march(6, 9)))
                .expectException(Refused.with(INTERVIEW_AFTER_WITHDRAWAL));
        fixture.given(OPENED, SCHEDULED, WITHDREW)
                .when(reschedule(null, march(6, 9)))
                .expectException(Refused.with(INTERVIEW_AFTER_WITHDRAWAL));
    }

    @Test
    void noInterviewOnceDecidedUnlessReversed() {
        fixture.given(OPENED, REJECTED)
                .when(Story.schedule(INTERVIEW, PANEL, march(11, 9)))
                .expectException(Refused.with(ALREADY_DECIDED));
        fixture.given(OPENED, HIRED, new DecisionReversed(ID, null, march(11, 9)))
                .when(Story.schedule(INTERVIEW, PANEL, march(12, 9)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotHeldBeforeTheCandidacyWasOpened() {
        var early = new ScheduleInterview(
                Story.id(), ID, INTERVIEW, null, TERMS, List.of(), march(1, 9).minusSeconds(86_400), null, PANEL, false, SCHEDULED_AT);
        fixture.given(OPENED).when(early).expectException(Refused.with(DATES_OUT_OF_ORDER));
    }

    @Test
    void reschedulesTheTimeAndKeepsThePanelUnlessTold() {
        fixture.given(OPENED, SCHEDULED)
                .when(reschedule(null, march(3, 9)))
                .expectEvents(new InterviewRescheduled(ID, INTERVIEW, march(5, 14), DUE, PANEL, march(3, 9)));
        var benAlone = List.of(new Assignment(BEN, Participation.LEAD));
        fixture.given(OPENED, SCHEDULED)
                .when(reschedule(benAlone, march(3, 9)))
                .expectEvents(new InterviewRescheduled(ID, INTERVIEW, march(5, 14), DUE, benAlone, march(3, 9)));
    }

    @Test
    void reschedulesAndCancelsOnlyWhatTakesPlace() {
        fixture.given(OPENED).when(reschedule(null, march(3, 9))).expectException(Refused.with(UNKNOWN_INTERVIEW));
        fixture.given(OPENED).when(cancel(march(3, 9))).expectException(Refused.with(UNKNOWN_INTERVIEW));
        fixture.given(OPENED, SCHEDULED, CANCELLED)
                .when(reschedule(null, march(3, 10)))
                .expectException(Refused.with(INTERVIEW_CANCELLED));
        fixture.given(OPENED, SCHEDULED, CANCELLED)
                .when(cancel(march(3, 10)))
                .expectException(Refused.with(INTERVIEW_CANCELLED));
    }

    @Test
    void reschedulesAndCancelsNotBeforeItWasScheduled() {
        fixture.given(OPENED, SCHEDULED)
                .when(reschedule(null, march(1, 10)))
                .expectException(Refused.with(DATES_OUT_OF_ORDER));
        fixture.given(OPENED, SCHEDULED).when(cancel(march(1, 10))).expectException(Refused.with(DATES_OUT_OF_ORDER));
    }

    @Test
    void cancelsAlsoAfterWithdrawal() {
        fixture.given(OPENED, SCHEDULED).when(cancel(march(3, 9))).expectEvents(CANCELLED);
        fixture.given(OPENED, SCHEDULED, WITHDREW).when(cancel(march(6, 9))).expectSuccessfulHandlerExecution();
    }

    @Test
    void whatWasScoredTookPlace() {
        var scored = Story.submitted(ANN, SCORED_AT);
        fixture.given(OPENED, SCHEDULED, scored)
                .when(cancel(march(4, 9)))
                .expectException(Refused.with(INTERVIEW_HAS_SCORECARDS));
        fixture.given(OPENED, SCHEDULED, scored, new ScorecardWithdrawn(ID, INTERVIEW, ANN, null, march(4, 8)))
                .when(cancel(march(4, 9)))
                .expectSuccessfulHandlerExecution();
    }

    private static RescheduleInterview reschedule(@Nullable List<Assignment> panel, Instant at) {
        return new RescheduleInterview(Story.id(), ID, INTERVIEW, march(5, 14), DUE, panel, at);
    }

    private static CancelInterview cancel(Instant at) {
        return new CancelInterview(Story.id(), ID, INTERVIEW, "candidate_unavailable", at);
    }
}
