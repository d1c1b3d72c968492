package io.plumbline.command.interviewer;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.Seals;
import io.plumbline.command.interviewer.InterviewerCommand.CertifyInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.ForgetInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.RetireInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.TrainInterviewer;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.RubricId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/interviewers")
class InterviewerApi {
    private final Commands commands;
    private final Seals seals;

    InterviewerApi(Commands commands, Seals seals) {
        this.commands = commands;
        this.seals = seals;
    }

    /** @param interviewer absent: a new id */
    record EnrolRequest(
            @Nullable InterviewerId interviewer,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable Instant occurredAt) {}

    record TrainRequest(@NotNull String training, @Nullable Instant occurredAt) {}

    record CertifyRequest(@NotNull RubricId rubric, @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded enrolInterviewer(@RequestBody EnrolRequest body, Attempt attempt) {
        InterviewerId interviewer =
                body.interviewer() == null ? new InterviewerId(attempt.commandId().derivedId()) : body.interviewer();
        return commands.send(
                new EnrolInterviewer(
                        attempt.commandId(),
                        interviewer,
                        seals.seal(body.name(), interviewer),
                        seals.seal(body.email(), interviewer),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interviewer}/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded trainInterviewer(
            @PathVariable InterviewerId interviewer, @RequestBody TrainRequest body, Attempt attempt) {
        return commands.send(
                new TrainInterviewer(
                        attempt.commandId(), interviewer, body.training(), attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interviewer}/certifications")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded certifyInterviewer(
            @PathVariable InterviewerId interviewer, @RequestBody CertifyRequest body, Attempt attempt) {
        return commands.send(
                new CertifyInterviewer(
                        attempt.commandId(), interviewer, body.rubric(), attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interviewer}/retire")
    Recorded retireInterviewer(
            @PathVariable InterviewerId interviewer,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new RetireInterviewer(attempt.commandId(), interviewer, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }

    /** The key first, for the reasons that stand at forgetting a candidate. */
    @PostMapping("/{interviewer}/forget")
    Recorded forgetInterviewer(
            @PathVariable InterviewerId interviewer,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        var forget =
                new ForgetInterviewer(attempt.commandId(), interviewer, attempt.occurredAt(OccurredAt.of(body)));
        seals.destroyKeyOf(interviewer);
        return commands.send(forget, attempt.caller().name());
    }
}
