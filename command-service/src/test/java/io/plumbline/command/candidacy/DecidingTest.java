package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DECIDED;
import static io.plumbline.command.RefusalCode.ALREADY_STARTED;
import static io.plumbline.command.RefusalCode.CANDIDATE_WITHDREW;
import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.NOT_DECIDED;
import static io.plumbline.command.RefusalCode.NOT_HIRED;
import static io.plumbline.command.RefusalCode.NO_OFFER;
import static io.plumbline.command.RefusalCode.OFFER_ALREADY_ANSWERED;
import static io.plumbline.command.RefusalCode.OFFER_ALREADY_EXTENDED;
import static io.plumbline.command.candidacy.Story.HIRED;
import static io.plumbline.command.candidacy.Story.ID;
import static io.plumbline.command.candidacy.Story.OFFERED;
import static io.plumbline.command.candidacy.Story.OPENED;
import static io.plumbline.command.candidacy.Story.REJECTED;
import static io.plumbline.command.candidacy.Story.SCHEDULED;
import static io.plumbline.command.candidacy.Story.STARTED;
import static io.plumbline.command.candidacy.Story.STARTED_AT;
import static io.plumbline.command.candidacy.Story.WITHDREW;
import static io.plumbline.command.candidacy.Story.decide;
import static io.plumbline.command.candidacy.Story.march;

import io.plumbline.command.RefusalCode;
import io.plumbline.command.Refused;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.OfferAccepted;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.DecisionOutcome;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final OfferAccepted ACCEPTED = new OfferAccepted(ID, march(12, 9));
    private static final OfferDeclined DECLINED = new OfferDeclined(ID, march(12, 9));
    private static final DecisionReversed REVERSED = new DecisionReversed(ID, "position_closed", march(13, 9));

    private final AggregateTestFixture<Candidacy> fixture = new AggregateTestFixture<>(Candidacy.class);

    private void grants(List<?> given, CandidacyCommand command, Object event) {
        fixture.given(given).when(command).expectEvents(event);
    }

    private void refuses(List<?> given, CandidacyCommand command, RefusalCode code) {
        fixture.given(given).when(command).expectException(Refused.with(code));
    }

    @Test
    void decidesOnce() {
        grants(List.of(OPENED, SCHEDULED), decide(DecisionOutcome.HIRE, Story.DECIDED_AT), HIRED);
        grants(List.of(OPENED), decide(DecisionOutcome.REJECT, Story.DECIDED_AT), REJECTED);
        refuses(List.of(OPENED, HIRED), decide(DecisionOutcome.REJECT, march(11, 9)), ALREADY_DECIDED);
        refuses(List.of(OPENED, REJECTED), decide(DecisionOutcome.REJECT, march(11, 9)), ALREADY_DECIDED);
    }

    @Test
    void decidesNothingForTheWithdrawn() {
        refuses(List.of(OPENED, WITHDREW), decide(DecisionOutcome.REJECT, march(11, 9)), CANDIDATE_WITHDREW);
    }

    @Test
    void reversesBeforeTheStartAndOpensAgain() {
        grants(List.of(OPENED, HIRED), reverse(march(13, 9)), REVERSED);
        grants(List.of(OPENED, HIRED, OFFERED, ACCEPTED), reverse(march(13, 9)), REVERSED);
        grants(
                List.of(OPENED, HIRED, REVERSED),
                decide(DecisionOutcome.REJECT, march(14, 9)),
                new DecisionMade(ID, DecisionOutcome.REJECT, "user-7", march(14, 9)));
        refuses(List.of(OPENED), reverse(march(13, 9)), NOT_DECIDED);
        refuses(List.of(OPENED, HIRED, REVERSED), reverse(march(14, 9)), NOT_DECIDED);
        refuses(List.of(OPENED, HIRED, STARTED), reverse(STARTED_AT), ALREADY_STARTED);
    }

    @Test
    void aReversalTakesTheOfferWithIt() {
        refuses(List.of(OPENED, HIRED, OFFERED, REVERSED), new AcceptOffer(Story.id(), ID, march(14, 9)), NO_OFFER);
        refuses(List.of(OPENED, HIRED, OFFERED, REVERSED), extend(march(14, 9)), NOT_HIRED);
    }

    @Test
    void withdrawsUntilTheStart() {
        grants(List.of(OPENED), withdraw(march(5, 9)), WITHDREW);
        grants(
                List.of(OPENED, HIRED, OFFERED, ACCEPTED),
                withdraw(march(14, 9)),
                new CandidateWithdrew(ID, march(14, 9)));
        refuses(List.of(OPENED, WITHDREW), withdraw(march(6, 9)), CANDIDATE_WITHDREW);
        refuses(List.of(OPENED, HIRED, STARTED), withdraw(STARTED_AT), ALREADY_STARTED);
    }

    @Test
    void whoWasRejectedOrDeclinedDoesNotWithdraw() {
        refuses(List.of(OPENED, REJECTED), withdraw(march(11, 9)), ALREADY_DECIDED);
        refuses(List.of(OPENED, HIRED, OFFERED, DECLINED), withdraw(march(13, 9)), RefusalCode.OFFER_DECLINED);
    }

    @Test
    void offersOnlyAfterADecisionToHireAndOnce() {
        grants(List.of(OPENED, HIRED), extend(march(11, 9)), OFFERED);
        refuses(List.of(OPENED), extend(march(11, 9)), NOT_HIRED);
        refuses(List.of(OPENED, REJECTED), extend(march(11, 9)), NOT_HIRED);
        refuses(List.of(OPENED, HIRED, OFFERED), extend(march(12, 9)), OFFER_ALREADY_EXTENDED);
        refuses(List.of(OPENED, HIRED, STARTED), extend(STARTED_AT), ALREADY_STARTED);
    }

    @Test
    void answersAnOfferOnce() {
        grants(List.of(OPENED, HIRED, OFFERED), new AcceptOffer(Story.id(), ID, march(12, 9)), ACCEPTED);
        grants(List.of(OPENED, HIRED, OFFERED), new DeclineOffer(Story.id(), ID, march(12, 9)), DECLINED);
        for (CandidacyCommand answer : List.of(
                new AcceptOffer(Story.id(), ID, march(13, 9)), new DeclineOffer(Story.id(), ID, march(13, 9)))) {
            refuses(List.of(OPENED, HIRED), answer, NO_OFFER);
            refuses(List.of(OPENED, HIRED, OFFERED, ACCEPTED), answer, OFFER_ALREADY_ANSWERED);
            refuses(List.of(OPENED, HIRED, OFFERED, DECLINED), answer, OFFER_ALREADY_ANSWERED);
            refuses(
                    List.of(OPENED, HIRED, OFFERED, new CandidateWithdrew(ID, march(12, 9))),
                    answer,
                    CANDIDATE_WITHDREW);
        }
    }

    @Test
    void keepsDatesInOrder() {
        refuses(List.of(OPENED, HIRED), extend(march(9, 9)), DATES_OUT_OF_ORDER);
        refuses(List.of(OPENED, HIRED), reverse(march(9, 9)), DATES_OUT_OF_ORDER);
        refuses(List.of(OPENED, HIRED), withdraw(march(9, 9)), DATES_OUT_OF_ORDER);
        refuses(
                List.of(OPENED, HIRED, OFFERED),
                new AcceptOffer(Story.id(), ID, march(10, 13)),
                DATES_OUT_OF_ORDER);
        refuses(
                List.of(OPENED, HIRED, REVERSED),
                decide(DecisionOutcome.HIRE, march(12, 9)),
                DATES_OUT_OF_ORDER);
    }

    @Test
    void whatIsDatedByTheDayIsComparedByTheDay() {
        grants(List.of(OPENED, HIRED), extend(march(10, 0)), new OfferExtended(ID, march(10, 0)));
    }

    private static ReverseDecision reverse(Instant at) {
        return new ReverseDecision(Story.id(), ID, "position_closed", at);
    }

    private static WithdrawCandidate withdraw(Instant at) {
        return new WithdrawCandidate(Story.id(), ID, at);
    }

    private static ExtendOffer extend(Instant at) {
        return new ExtendOffer(Story.id(), ID, at);
    }
}
