package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.DEBRIEF_NOT_SCORED;
import static io.plumbline.command.RefusalCode.EMPTY_SCORECARD;
import static io.plumbline.command.RefusalCode.EVIDENCE_MISSING;
import static io.plumbline.command.RefusalCode.INTERVIEW_CANCELLED;
import static io.plumbline.command.RefusalCode.NOT_ON_INTERVIEW;
import static io.plumbline.command.RefusalCode.NO_SCORECARD;
import static io.plumbline.command.RefusalCode.RATING_OFF_SCALE;
import static io.plumbline.command.RefusalCode.SCORECARD_ALREADY_SUBMITTED;
import static io.plumbline.command.RefusalCode.UNKNOWN_COMPETENCY;
import static io.plumbline.command.RefusalCode.UNKNOWN_INTERVIEW;
import static io.plumbline.command.candidacy.Story.ANN;
import static io.plumbline.command.candidacy.Story.BEN;
import static io.plumbline.command.candidacy.Story.DEBRIEF;
import static io.plumbline.command.candidacy.Story.HIRED;
import static io.plumbline.command.candidacy.Story.ID;
import static io.plumbline.command.candidacy.Story.INTERVIEW;
import static io.plumbline.command.candidacy.Story.OPENED;
import static io.plumbline.command.candidacy.Story.SCHEDULED;
import static io.plumbline.command.candidacy.Story.SCORED_AT;
import static io.plumbline.command.candidacy.Story.STARTED;
import static io.plumbline.command.candidacy.Story.SUE;
import static io.plumbline.command.candidacy.Story.WITHDREW;
import static io.plumbline.command.candidacy.Story.march;
import static io.plumbline.command.candidacy.Story.rating;

import io.plumbline.command.RefusalCode;
import io.plumbline.command.Refused;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.InterviewCancelled;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.Participation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private final AggregateTestFixture<Candidacy> fixture = new AggregateTestFixture<>(Candidacy.class);

    private TestExecutor<Candidacy> scheduled(Object... more) {
        return fixture.given(Stream.concat(Stream.of(OPENED, SCHEDULED), Stream.of(more)).toList());
    }

    @Test
    void takesPartAsTheInterviewSays() {
        scheduled().when(Story.submit(ANN, Story.card(), SCORED_AT)).expectEvents(Story.submitted(ANN, SCORED_AT));
        scheduled().when(Story.submit(SUE, Story.card(), SCORED_AT)).expectEvents(Story.submitted(SUE, SCORED_AT));
    }

    @Test
    void onlyInterviewersOnTheInterviewScoreIt() {
        var stranger = new InterviewerId("stranger");
        scheduled()
                .when(Story.submit(stranger, Story.card(), SCORED_AT))
                .expectException(Refused.with(NOT_ON_INTERVIEW));
        var benInstead = new InterviewRescheduled(
                ID, INTERVIEW, Story.HELD_AT, null, List.of(new Assignment(BEN, Participation.LEAD)), march(3, 9));
        scheduled(benInstead)
                .when(Story.submit(ANN, Story.card(), SCORED_AT))
                .expectException(Refused.with(NOT_ON_INTERVIEW));
    }

    @Test
    void onlyInterviewsThatTookPlaceAreScored() {
        scheduled()
                .when(new SubmitScorecard(
                        Story.id(), ID, new InterviewId("other"), ANN, Story.card(), false, SCORED_AT))
                .expectException(Refused.with(UNKNOWN_INTERVIEW));
        scheduled(new InterviewCancelled(ID, INTERVIEW, null, march(3, 9)))
                .when(Story.submit(ANN, Story.card(), SCORED_AT))
                .expectException(Refused.with(INTERVIEW_CANCELLED));
    }

    @Test
    void nobodyScoresADebrief() {
        scheduled(Story.scheduled(DEBRIEF, true))
                .when(new SubmitScorecard(Story.id(), ID, DEBRIEF, ANN, Story.card(), false, SCORED_AT))
                .expectException(Refused.with(DEBRIEF_NOT_SCORED));
    }

    @Test
    void ratesTheRubricsCompetenciesOnItsScaleWithItsEvidence() {
        refuses(Story.card(rating("charm", 4, 0)), UNKNOWN_COMPETENCY);
        refuses(Story.card(rating("rag", 6, 25)), RATING_OFF_SCALE);
        refuses(Story.card(rating("rag", 3.5, 0)), RATING_OFF_SCALE);
        refuses(Story.card(rating("rag", 5, 0)), EVIDENCE_MISSING);
        refuses(Story.card(rating("rag", 2, 19)), EVIDENCE_MISSING);
        refuses(new Judgement(List.of(), List.of(), List.of(), null, null, null), EMPTY_SCORECARD);
    }

    private void refuses(Judgement judgement, RefusalCode code) {
        scheduled().when(Story.submit(ANN, judgement, SCORED_AT)).expectException(Refused.with(code));
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(new CandidacyCommand.AmendScorecard(
                        Story.id(), ID, INTERVIEW, ANN, judgement, false, march(3, 18)))
                .expectException(Refused.with(code));
    }

    @Test
    void ratesOutsideTheFocusToo() {
        scheduled()
                .when(Story.submit(ANN, Story.card(rating("evaluation", 3, 0)), SCORED_AT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void oneScorecardPerInterviewerAndInterview() {
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(Story.submit(ANN, Story.card(), march(4, 9)))
                .expectException(Refused.with(SCORECARD_ALREADY_SUBMITTED));
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(Story.submit(BEN, Story.card(), march(4, 9)))
                .expectEvents(Story.submitted(BEN, march(4, 9)));
    }

    @Test
    void isWrittenOnTheInterviewsDayOrLater() {
        scheduled()
                .when(Story.submit(ANN, Story.card(), march(2, 23)))
                .expectException(Refused.with(DATES_OUT_OF_ORDER));
        scheduled().when(Story.submit(ANN, Story.card(), march(3, 0))).expectSuccessfulHandlerExecution();
    }

    @Test
    void aFirstCardCountsAsBlindUnlessTheCallerKnowsBetter() {
        scheduled(Story.submitted(BEN, SCORED_AT))
                .when(Story.submit(ANN, Story.card(), march(4, 9)))
                .expectEvents(Story.submitted(ANN, false, false, march(4, 9)));
        scheduled()
                .when(new SubmitScorecard(Story.id(), ID, INTERVIEW, ANN, Story.card(), true, SCORED_AT))
                .expectEvents(Story.submitted(ANN, true, false, SCORED_AT));
    }

    @Test
    void anAmendmentSawOthersOnceAnotherCardStood() {
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(Story.amend(ANN, march(4, 9)))
                .expectEvents(amended(ANN, false, false, march(4, 9)));
        scheduled(Story.submitted(ANN, SCORED_AT), Story.submitted(BEN, march(3, 18)))
                .when(Story.amend(ANN, march(4, 9)))
                .expectEvents(amended(ANN, true, false, march(4, 9)));
        scheduled(
                        Story.submitted(ANN, SCORED_AT),
                        Story.submitted(BEN, march(3, 18)),
                        new ScorecardWithdrawn(ID, INTERVIEW, BEN, null, march(3, 19)))
                .when(Story.amend(ANN, march(4, 9)))
                .expectEvents(amended(ANN, false, false, march(4, 9)));
    }

    @Test
    void aWithdrawnCardMayBeSubmittedAnewAndHasSeenTheOthers() {
        var withdrawn = new ScorecardWithdrawn(ID, INTERVIEW, ANN, "wrong_candidate", march(4, 9));
        scheduled(Story.submitted(ANN, SCORED_AT)).when(Story.withdrawCard(ANN, march(4, 9))).expectEvents(withdrawn);
        scheduled(Story.submitted(ANN, SCORED_AT), withdrawn)
                .when(Story.submit(ANN, Story.card(), march(4, 10)))
                .expectEvents(Story.submitted(ANN, false, false, march(4, 10)));
        scheduled(Story.submitted(ANN, SCORED_AT), Story.submitted(BEN, march(3, 18)), withdrawn)
                .when(Story.submit(ANN, Story.card(), march(4, 10)))
                .expectEvents(Story.submitted(ANN, true, false, march(4, 10)));
    }

    @Test
    void amendsAndWithdrawsOnlyACardThatStands() {
        var withdrawn = new ScorecardWithdrawn(ID, INTERVIEW, ANN, null, march(4, 9));
        scheduled().when(Story.amend(ANN, march(4, 9))).expectException(Refused.with(NO_SCORECARD));
        scheduled().when(Story.withdrawCard(ANN, march(4, 9))).expectException(Refused.with(NO_SCORECARD));
        scheduled(Story.submitted(ANN, SCORED_AT), withdrawn)
                .when(Story.amend(ANN, march(4, 10)))
                .expectException(Refused.with(NO_SCORECARD));
        scheduled(Story.submitted(ANN, SCORED_AT), withdrawn)
                .when(Story.withdrawCard(ANN, march(4, 10)))
                .expectException(Refused.with(NO_SCORECARD));
    }

    @Test
    void amendsWithdrawsAndSubmitsAnewInOrder() {
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(Story.amend(ANN, march(3, 15)))
                .expectException(Refused.with(DATES_OUT_OF_ORDER));
        scheduled(Story.submitted(ANN, SCORED_AT))
                .when(Story.withdrawCard(ANN, march(3, 15)))
                .expectException(Refused.with(DATES_OUT_OF_ORDER));
        scheduled(Story.submitted(ANN, SCORED_AT), new ScorecardWithdrawn(ID, INTERVIEW, ANN, null, march(4, 9)))
                .when(Story.submit(ANN, Story.card(), march(4, 8)))
                .expectException(Refused.with(DATES_OUT_OF_ORDER));
    }

    @Test
    void whoLeftThePanelMayStillAmendTheirCard() {
        var benInstead = new InterviewRescheduled(
                ID, INTERVIEW, Story.HELD_AT, null, List.of(new Assignment(BEN, Participation.LEAD)), march(3, 17));
        scheduled(Story.submitted(ANN, SCORED_AT), benInstead)
                .when(Story.amend(ANN, march(4, 9)))
                .expectEvents(amended(ANN, false, false, march(4, 9)));
    }

    @Test
    void lateCardsAreAcceptedAndMarked() {
        scheduled(HIRED)
                .when(Story.submit(ANN, Story.card(), march(11, 9)))
                .expectEvents(Story.submitted(ANN, false, true, march(11, 9)));
        scheduled(HIRED, STARTED)
                .when(Story.submit(ANN, Story.card(), Instant.parse("2026-04-02T09:00:00Z")))
                .expectEvents(Story.submitted(ANN, false, true, Instant.parse("2026-04-02T09:00:00Z")));
        scheduled(Story.submitted(ANN, SCORED_AT), HIRED)
                .when(Story.amend(ANN, march(11, 9)))
                .expectEvents(amended(ANN, false, true, march(11, 9)));
        scheduled(WITHDREW)
                .when(Story.submit(ANN, Story.card(), march(6, 9)))
                .expectEvents(Story.submitted(ANN, false, false, march(6, 9)));
    }

    @Test
    void aCardWrittenBeforeTheDecisionButRecordedAfterItIsNotLate() {
        scheduled(HIRED)
                .when(Story.submit(ANN, Story.card(), march(9, 9)))
                .expectEvents(Story.submitted(ANN, false, false, march(9, 9)));
    }

    @Test
    void aDecisionDatedByTheDayDoesNotMakeTheSameDaysCardsLate() {
        var onTheTenth = new DecisionMade(ID, DecisionOutcome.HIRE, null, march(10, 0));
        scheduled(onTheTenth)
                .when(Story.submit(ANN, Story.card(), march(10, 15)))
                .expectEvents(Story.submitted(ANN, false, false, march(10, 15)));
        scheduled(onTheTenth)
                .when(Story.submit(ANN, Story.card(), march(11, 0)))
                .expectEvents(Story.submitted(ANN, false, true, march(11, 0)));
    }

    @Test
    void aReversedDecisionMarksNothing() {
        scheduled(HIRED, new DecisionReversed(ID, null, march(11, 9)))
                .when(Story.submit(ANN, Story.card(), march(12, 9)))
                .expectEvents(Story.submitted(ANN, false, false, march(12, 9)));
    }

    private static ScorecardAmended amended(
            InterviewerId interviewer, boolean othersVisible, boolean afterDecision, Instant at) {
        return new ScorecardAmended(ID, INTERVIEW, interviewer, Story.card(), othersVisible, afterDecision, at);
    }
}
