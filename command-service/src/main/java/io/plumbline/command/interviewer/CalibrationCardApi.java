package io.plumbline.command.interviewer;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.Seals;
import io.plumbline.command.interviewer.InterviewerCommand.AnswerCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.DeliverCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.OpenCalibrationCard;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.CardAnswer;
import io.plumbline.events.InterviewerId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cards are private: delivered by the talent lead, opened and answered by the interviewer alone. */
@RestController
@RequestMapping("/interviewers/{interviewer}/cards")
class CalibrationCardApi {
    private final Commands commands;
    private final Seals seals;

    CalibrationCardApi(Commands commands, Seals seals) {
        this.commands = commands;
        this.seals = seals;
    }

    record DeliverRequest(
            @NotNull String card, @NotNull LocalDate asOf, @NotNull Long watermark, @Nullable Instant occurredAt) {}

    record AnswerRequest(
            @NotNull CardAnswer answer, @Nullable @Size(max = 4_000) String comment, @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded deliverCalibrationCard(
            @PathVariable InterviewerId interviewer, @RequestBody DeliverRequest body, Attempt attempt) {
        return commands.send(
                new DeliverCalibrationCard(
                        attempt.commandId(),
                        interviewer,
                        body.card(),
                        body.asOf(),
                        body.watermark(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{card}/open")
    Recorded openCalibrationCard(
            @PathVariable InterviewerId interviewer,
            @PathVariable String card,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        attempt.caller().refuseUnlessSpeaksFor(interviewer);
        return commands.send(
                new OpenCalibrationCard(
                        attempt.commandId(), interviewer, card, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }

    @PostMapping("/{card}/answer")
    Recorded answerCalibrationCard(
            @PathVariable InterviewerId interviewer,
            @PathVariable String card,
            @RequestBody AnswerRequest body,
            Attempt attempt) {
        attempt.caller().refuseUnlessSpeaksFor(interviewer);
        return commands.send(
                new AnswerCalibrationCard(
                        attempt.commandId(),
                        interviewer,
                        card,
                        body.answer(),
                        seals.seal(body.comment(), interviewer),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }
}
