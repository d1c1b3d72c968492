package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.ALREADY_DEPARTED;
import static io.plumbline.command.RefusalCode.ALREADY_STARTED;
import static io.plumbline.command.RefusalCode.CANDIDATE_WITHDREW;
import static io.plumbline.command.RefusalCode.CHECKPOINT_ALREADY_REVIEWED;
import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;
import static io.plumbline.command.RefusalCode.HIRE_NOT_STARTED;
import static io.plumbline.command.RefusalCode.NOT_HIRED;
import static io.plumbline.command.candidacy.Story.HIRED;
import static io.plumbline.command.candidacy.Story.ID;
import static io.plumbline.command.candidacy.Story.OFFERED;
import static io.plumbline.command.candidacy.Story.OPENED;
import static io.plumbline.command.candidacy.Story.REJECTED;
import static io.plumbline.command.candidacy.Story.STARTED;
import static io.plumbline.command.candidacy.Story.STARTED_AT;
import static io.plumbline.command.candidacy.Story.STARTED_ON;
import static io.plumbline.command.candidacy.Story.march;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.RefusalCode;
import io.plumbline.command.Refused;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployingTest {
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final OutcomeReviewed REVIEWED = new OutcomeReviewed(ID, 3, JULY, 4.0, true, at(JULY));
    private static final DepartureRecorded LEFT =
            new DepartureRecorded(ID, JULY, DepartureKind.VOLUNTARY, true, at(JULY));

    private final AggregateTestFixture<Candidacy> fixture = new AggregateTestFixture<>(Candidacy.class);

    private void grants(List<?> given, CandidacyCommand command, Object event) {
        fixture.given(given).when(command).expectEvents(event);
    }

    private void refuses(List<?> given, CandidacyCommand command, RefusalCode code) {
        fixture.given(given).when(command).expectException(Refused.with(code));
    }

    @Test
    void startsWhoeverWasHired() {
        grants(List.of(OPENED, HIRED), start(STARTED_ON), STARTED);
        grants(List.of(OPENED, HIRED, OFFERED), start(STARTED_ON), STARTED);
        refuses(List.of(OPENED), start(STARTED_ON), NOT_HIRED);
        refuses(List.of(OPENED, REJECTED), start(STARTED_ON), NOT_HIRED);
        refuses(List.of(OPENED, HIRED, STARTED), start(STARTED_ON), ALREADY_STARTED);
    }

    @Test
    void whoDeclinedOrWithdrewNeverStarts() {
        refuses(
                List.of(OPENED, HIRED, OFFERED, new OfferDeclined(ID, march(12, 9))),
                start(STARTED_ON),
                RefusalCode.OFFER_DECLINED);
        refuses(
                List.of(OPENED, HIRED, new CandidateWithdrew(ID, march(12, 9))),
                start(STARTED_ON),
                CANDIDATE_WITHDREW);
    }

    @Test
    void startsOnTheDecisionsDayAtTheEarliest() {
        refuses(List.of(OPENED, HIRED), start(LocalDate.parse("2026-03-09")), DATES_OUT_OF_ORDER);
        var sameDay = LocalDate.parse("2026-03-10");
        grants(List.of(OPENED, HIRED), start(sameDay), new HireStarted(ID, sameDay, STARTED_AT));
    }

    @Test
    void outcomesExistOnlyForPeopleWhoStarted() {
        refuses(List.of(OPENED), review(3, JULY), HIRE_NOT_STARTED);
        refuses(List.of(OPENED, HIRED), review(3, JULY), HIRE_NOT_STARTED);
        refuses(List.of(OPENED, REJECTED), depart(JULY), HIRE_NOT_STARTED);
    }

    @Test
    void reviewsEachCheckpointOnce() {
        grants(List.of(OPENED, HIRED, STARTED), review(3, JULY), REVIEWED);
        refuses(List.of(OPENED, HIRED, STARTED, REVIEWED), review(3, JULY), CHECKPOINT_ALREADY_REVIEWED);
        var october = LocalDate.parse("2026-10-01");
        grants(
                List.of(OPENED, HIRED, STARTED, REVIEWED),
                review(6, october),
                new OutcomeReviewed(ID, 6, october, 4.0, true, at(october)));
    }

    @Test
    void departsOnce() {
        grants(List.of(OPENED, HIRED, STARTED), depart(JULY), LEFT);
        grants(List.of(OPENED, HIRED, STARTED, REVIEWED), depart(JULY), LEFT);
        refuses(List.of(OPENED, HIRED, STARTED, LEFT), depart(JULY), ALREADY_DEPARTED);
    }

    @Test
    void reviewsLieBetweenStartAndDeparture() {
        refuses(List.of(OPENED, HIRED, STARTED), review(3, STARTED_ON.minusDays(1)), DATES_OUT_OF_ORDER);
        refuses(List.of(OPENED, HIRED, STARTED), depart(STARTED_ON.minusDays(1)), DATES_OUT_OF_ORDER);
        refuses(List.of(OPENED, HIRED, STARTED, LEFT), review(3, JULY.plusDays(1)), DATES_OUT_OF_ORDER);
        refuses(List.of(OPENED, HIRED, STARTED, REVIEWED), depart(JULY.minusDays(1)), DATES_OUT_OF_ORDER);
        grants(List.of(OPENED, HIRED, STARTED, LEFT), review(3, JULY), REVIEWED);
    }

    @Test
    void refusesMalformedReviews() {
        malformed(4, 3.0, null);
        malformed(3, 0.5, null);
        malformed(3, 5.5, null);
        malformed(3, Double.NaN, null);
        malformed(3, null, null);
    }

    private static void malformed(int checkpoint, @Nullable Double rating, @Nullable Boolean again) {
        assertThatThrownBy(() -> new ReviewOutcome(Story.id(), ID, checkpoint, JULY, rating, again, at(JULY)))
                .isInstanceOf(MalformedValueException.class);
    }

    private static StartHire start(LocalDate on) {
        return new StartHire(Story.id(), ID, on, STARTED_AT);
    }

    private static ReviewOutcome review(int checkpoint, LocalDate on) {
        return new ReviewOutcome(Story.id(), ID, checkpoint, on, 4.0, true, at(on));
    }

    private static RecordDeparture depart(LocalDate on) {
        return new RecordDeparture(Story.id(), ID, on, DepartureKind.VOLUNTARY, true, at(on));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
