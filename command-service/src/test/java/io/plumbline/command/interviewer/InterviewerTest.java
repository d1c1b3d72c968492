package io.plumbline.command.interviewer;

import static io.plumbline.command.RefusalCode.CARD_ALREADY_DELIVERED;
import static io.plumbline.command.RefusalCode.FORGOTTEN;
import static io.plumbline.command.RefusalCode.INTERVIEWER_ALREADY_ENROLLED;
import static io.plumbline.command.RefusalCode.INTERVIEWER_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_CARD;
import static io.plumbline.command.RefusalCode.UNKNOWN_INTERVIEWER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.CommandId;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refused;
import io.plumbline.command.interviewer.InterviewerCommand.AnswerCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.CertifyInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.DeliverCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.ForgetInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.OpenCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.RetireInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.TrainInterviewer;
import io.plumbline.events.CardAnswer;
import io.plumbline.events.InterviewerEvent.CalibrationCardAnswered;
import io.plumbline.events.InterviewerEvent.CalibrationCardDelivered;
import io.plumbline.events.InterviewerEvent.CalibrationCardOpened;
import io.plumbline.events.InterviewerEvent.InterviewerCertified;
import io.plumbline.events.InterviewerEvent.InterviewerEnrolled;
import io.plumbline.events.InterviewerEvent.InterviewerForgotten;
import io.plumbline.events.InterviewerEvent.InterviewerRetired;
import io.plumbline.events.InterviewerEvent.InterviewerTrained;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.RubricId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class InterviewerTest {
    private static final InterviewerId ID = new InterviewerId("7");
    private static final RubricId RUBRIC = new RubricId("ai-engineer:senior");
    private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    private static final InterviewerEnrolled ENROLLED = new InterviewerEnrolled(ID, null, null, T);
    private static final InterviewerRetired RETIRED = new InterviewerRetired(ID, T);
    private static final InterviewerForgotten FORGOT = new InterviewerForgotten(ID, T);
    private static final CalibrationCardDelivered DELIVERED =
            new CalibrationCardDelivered(ID, "q1", AS_OF, 1_234, T);
    private static final CalibrationCardOpened OPENED = new CalibrationCardOpened(ID, "q1", T);

    private final AggregateTestFixture<Interviewer> fixture = new AggregateTestFixture<>(Interviewer.class);

    @Test
    void enrolsOnce() {
        fixture.givenNoPriorActivity().when(enrol()).expectEvents(ENROLLED);
        fixture.given(ENROLLED).when(enrol()).expectException(Refused.with(INTERVIEWER_ALREADY_ENROLLED));
    }

    @Test
    void trainsAndCertifiesWhoIsActive() {
        fixture.given(ENROLLED).when(train()).expectEvents(new InterviewerTrained(ID, "structured 2026", T));
        fixture.given(ENROLLED).when(certify()).expectEvents(new InterviewerCertified(ID, RUBRIC, T));
        for (Object command : List.of(train(), certify(), retire())) {
            fixture.givenNoPriorActivity().when(command).expectException(Refused.with(UNKNOWN_INTERVIEWER));
            fixture.given(ENROLLED, RETIRED).when(command).expectException(Refused.with(INTERVIEWER_RETIRED));
        }
    }

    @Test
    void retires() {
        fixture.given(ENROLLED).when(retire()).expectEvents(RETIRED);
    }

    @Test
    void deliversEachCardOnceAlsoToTheRetired() {
        fixture.given(ENROLLED).when(deliver()).expectEvents(DELIVERED);
        fixture.given(ENROLLED, RETIRED).when(deliver()).expectEvents(DELIVERED);
        fixture.given(ENROLLED, DELIVERED).when(deliver()).expectException(Refused.with(CARD_ALREADY_DELIVERED));
        fixture.givenNoPriorActivity().when(deliver()).expectException(Refused.with(UNKNOWN_INTERVIEWER));
    }

    @Test
    void recordsOnlyTheFirstOpening() {
        fixture.given(ENROLLED, DELIVERED).when(open()).expectEvents(OPENED);
        fixture.given(ENROLLED, DELIVERED, OPENED)
                .when(open())
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("interviewer/7", 2));
        fixture.given(ENROLLED).when(open()).expectException(Refused.with(UNKNOWN_CARD));
    }

    @Test
    void takesAnswersToADeliveredCardAsOftenAsTheyChange() {
        var answered = new CalibrationCardAnswered(ID, "q1", CardAnswer.DISAGREE, null, T);
        fixture.given(ENROLLED, DELIVERED).when(answer()).expectEvents(answered);
        fixture.given(ENROLLED, DELIVERED, answered).when(answer()).expectEvents(answered);
        fixture.given(ENROLLED).when(answer()).expectException(Refused.with(UNKNOWN_CARD));
    }

    @Test
    void forgetsAlsoWhomItNeverSawAndAgainWithoutChange() {
        fixture.given(ENROLLED).when(forget()).expectEvents(FORGOT);
        fixture.givenNoPriorActivity().when(forget()).expectEvents(FORGOT);
        fixture.given(FORGOT)
                .when(forget())
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("interviewer/7", 0));
    }

    @Test
    void nothingIsRecordedOfSomebodyForgotten() {
        for (Object command : List.of(enrol(), train(), certify(), retire(), deliver(), open(), answer())) {
            fixture.given(ENROLLED, DELIVERED, FORGOT).when(command).expectException(Refused.with(FORGOTTEN));
        }
    }

    @Test
    void refusesMalformedValues() {
        assertThatThrownBy(() -> new TrainInterviewer(CommandId.random(), ID, "", T))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new DeliverCalibrationCard(CommandId.random(), ID, "a card", AS_OF, 1, T))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new DeliverCalibrationCard(CommandId.random(), ID, "q1", AS_OF, -1, T))
                .isInstanceOf(MalformedValueException.class);
    }

    private static EnrolInterviewer enrol() {
        return new EnrolInterviewer(CommandId.random(), ID, null, null, T);
    }

    private static TrainInterviewer train() {
        return new TrainInterviewer(CommandId.random(), ID, "structured 2026", T);
    }

    private static CertifyInterviewer certify() {
        return new CertifyInterviewer(CommandId.random(), ID, RUBRIC, T);
    }

    private static RetireInterviewer retire() {
        return new RetireInterviewer(CommandId.random(), ID, T);
    }

    private static ForgetInterviewer forget() {
        return new ForgetInterviewer(CommandId.random(), ID, T);
    }

    private static DeliverCalibrationCard deliver() {
        return new DeliverCalibrationCard(CommandId.random(), ID, "q1", AS_OF, 1_234, T);
    }

    private static OpenCalibrationCard open() {
        return new OpenCalibrationCard(CommandId.random(), ID, "q1", T);
    }

    private static AnswerCalibrationCard answer() {
        return new AnswerCalibrationCard(CommandId.random(), ID, "q1", CardAnswer.DISAGREE, null, T);
    }
}
