package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.CANDIDACY_ALREADY_OPENED;
import static io.plumbline.command.RefusalCode.COMMAND_ID_REUSED;
import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.UNKNOWN_CANDIDACY;
import static io.plumbline.command.candidacy.Story.ANN;
import static io.plumbline.command.candidacy.Story.HELD_AT;
import static io.plumbline.command.candidacy.Story.ID;
import static io.plumbline.command.candidacy.Story.INTERVIEW;
import static io.plumbline.command.candidacy.Story.OPENED;
import static io.plumbline.command.candidacy.Story.PANEL;
import static io.plumbline.command.candidacy.Story.SCORED_AT;
import static io.plumbline.command.candidacy.Story.STARTED_AT;
import static io.plumbline.command.candidacy.Story.STARTED_ON;
import static io.plumbline.command.candidacy.Story.march;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.CommandId;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refused;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private final AggregateTestFixture<Candidacy> fixture = new AggregateTestFixture<>(Candidacy.class);

    @Test
    void opensOnce() {
        fixture.givenNoPriorActivity()
                .when(Story.open())
                .expectEvents(OPENED)
                .expectResultMessagePayload(new Recorded("candidacy/42", 0));
        fixture.given(OPENED).when(Story.open()).expectException(Refused.with(CANDIDACY_ALREADY_OPENED));
    }

    @ParameterizedTest
    @MethodSource("allButOpening")
    void nothingElseComesFirst(CandidacyCommand command) {
        fixture.givenNoPriorActivity().when(command).expectException(Refused.with(UNKNOWN_CANDIDACY));
    }

    @ParameterizedTest
    @MethodSource("allButOpening")
    void nothingIsDatedBeforeTheOpening(CandidacyCommand command) {
        var openedLater = new io.plumbline.events.CandidacyEvent.CandidacyOpened(
                ID, Story.CANDIDATE, "AI engineer", "senior", "search", null, null, Instant.parse("2027-01-01T09:00:00Z"));
        fixture.given(openedLater).when(command).expectException(Refused.with(DATES_OUT_OF_ORDER));
    }

    static List<CandidacyCommand> allButOpening() {
        return List.of(
                Story.schedule(INTERVIEW, PANEL, march(2, 9)),
                new RescheduleInterview(Story.id(), ID, INTERVIEW, HELD_AT, null, null, march(2, 9)),
                new CancelInterview(Story.id(), ID, INTERVIEW, null, march(2, 9)),
                Story.submit(ANN, Story.card(), SCORED_AT),
                Story.amend(ANN, SCORED_AT),
                Story.withdrawCard(ANN, SCORED_AT),
                Story.decide(DecisionOutcome.HIRE, march(10, 9)),
                new ReverseDecision(Story.id(), ID, null, march(10, 9)),
                new WithdrawCandidate(Story.id(), ID, march(10, 9)),
                new ExtendOffer(Story.id(), ID, march(10, 9)),
                new AcceptOffer(Story.id(), ID, march(10, 9)),
                new DeclineOffer(Story.id(), ID, march(10, 9)),
                new StartHire(Story.id(), ID, STARTED_ON, STARTED_AT),
                new ReviewOutcome(Story.id(), ID, 3, STARTED_ON, 3.0, null, STARTED_AT),
                new RecordDeparture(Story.id(), ID, STARTED_ON, DepartureKind.VOLUNTARY, null, STARTED_AT));
    }

    @Test
    void answersTheSameCommandAgainAlsoAfterOthersFollowed() {
        var open = Story.open();
        var decide = Story.decide(DecisionOutcome.HIRE, march(10, 9));
        fixture.givenCommands(open, decide)
                .when(open)
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("candidacy/42", 0));
        fixture.givenCommands(open, decide)
                .when(decide)
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("candidacy/42", 1));
    }

    @Test
    void refusesACommandIdThatWasUsedForSomethingElse() {
        var id = new CommandId("k-1");
        var decide = new MakeDecision(id, ID, DecisionOutcome.HIRE, null, march(10, 9));
        fixture.givenCommands(Story.open(), decide)
                .when(new WithdrawCandidate(id, ID, march(11, 9)))
                .expectException(Refused.with(COMMAND_ID_REUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void refusesLabelsThatSayNothing(String team) {
        assertThatThrownBy(() -> new OpenCandidacy(
                        Story.id(), ID, Story.CANDIDATE, "AI engineer", "senior", team, null, null, march(1, 9)))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void reasonsAreKeysSinceTheyAreNotSealed() {
        assertThatThrownBy(() -> new CancelInterview(Story.id(), ID, INTERVIEW, "Ms Miller is ill", march(2, 9)))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new ReverseDecision(Story.id(), ID, "Ms Miller was right", march(2, 9)))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(
                        () -> new MakeDecision(Story.id(), ID, DecisionOutcome.HIRE, "Ms Miller", march(2, 9)))
                .isInstanceOf(MalformedValueException.class);
    }
}
