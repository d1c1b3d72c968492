package io.plumbline.command.candidacy;

import io.plumbline.command.Commands;
import io.plumbline.command.Labels;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyApi.ReasonRequest;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.command.rubric.PublishedRubrics;
import io.plumbline.command.web.Attempt;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Participation;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/candidacies/{candidacy}/interviews")
class InterviewApi {
    private final Commands commands;
    private final PublishedRubrics rubrics;

    InterviewApi(Commands commands, PublishedRubrics rubrics) {
        this.commands = commands;
        this.rubrics = rubrics;
    }

    /**
     * @param interview absent: a new id
     * @param focus keys of the competencies it is about; absent: all
     * @param debrief nobody scores it; absent: no
     */
    record ScheduleRequest(
            @Nullable InterviewId interview,
            @Nullable @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String stage,
            @NotNull @Valid RubricBody rubric,
            @Nullable List<@NotNull String> focus,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            @NotNull List<@NotNull @Valid InterviewerBody> interviewers,
            @Nullable Boolean debrief,
            @Nullable Instant occurredAt) {}

    record RubricBody(@NotNull RubricId rubric, @NotNull @Min(1) Integer version) {}

    /** @param participation absent: lead */
    record InterviewerBody(@NotNull InterviewerId interviewer, @Nullable Participation participation) {
        Assignment assignment() {
            return new Assignment(interviewer, participation == null ? Participation.LEAD : participation);
        }
    }

    /**
     * @param startsAt absent: not known any more
     * @param interviewers absent: as before
     */
    record RescheduleRequest(
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            @Nullable List<@NotNull @Valid InterviewerBody> interviewers,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded scheduleInterview(
            @PathVariable CandidacyId candidacy, @RequestBody ScheduleRequest body, Attempt attempt) {
        var version = new RubricVersion(body.rubric().rubric(), body.rubric().version());
        return commands.send(
                new ScheduleInterview(
                        attempt.commandId(),
                        candidacy,
                        body.interview() == null
                                ? new InterviewId(attempt.commandId().derivedId())
                                : body.interview(),
                        body.stage(),
                        RubricTerms.of(rubrics.find(version)),
                        body.focus() == null ? List.of() : body.focus(),
                        body.startsAt(),
                        body.dueOn(),
                        body.interviewers().stream().map(InterviewerBody::assignment).toList(),
                        body.debrief() != null && body.debrief(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interview}/reschedule")
    Recorded rescheduleInterview(
            @PathVariable CandidacyId candidacy,
            @PathVariable InterviewId interview,
            @RequestBody RescheduleRequest body,
            Attempt attempt) {
        return commands.send(
                new RescheduleInterview(
                        attempt.commandId(),
                        candidacy,
                        interview,
                        body.startsAt(),
                        body.dueOn(),
                        body.interviewers() == null
                                ? null
                                : body.interviewers().stream().map(InterviewerBody::assignment).toList(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interview}/cancel")
    Recorded cancelInterview(
            @PathVariable CandidacyId candidacy,
            @PathVariable InterviewId interview,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            Attempt attempt) {
        return commands.send(
                new CancelInterview(
                        attempt.commandId(),
                        candidacy,
                        interview,
                        body == null ? null : body.reason(),
                        attempt.occurredAt(body == null ? null : body.occurredAt())),
                attempt.caller().name());
    }
}
