package io.plumbline.command.candidacy;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.command.web.Attempt;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.DepartureKind;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
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

/** What has a day of its own is taken to have happened on that day, unless the body says when. */
@RestController
@RequestMapping("/candidacies/{candidacy}")
class OutcomeApi {
    private final Commands commands;

    OutcomeApi(Commands commands) {
        this.commands = commands;
    }

    record StartRequest(@NotNull LocalDate startedOn, @Nullable Instant occurredAt) {}

    /**
     * @param checkpoint months after the start: 3, 6 or 12
     * @param rating 1 to 5
     */
    record ReviewRequest(
            @NotNull Integer checkpoint,
            @NotNull LocalDate reviewedOn,
            @Nullable @DecimalMin("1") @DecimalMax("5") Double rating,
            @Nullable Boolean wouldHireAgain,
            @Nullable Instant occurredAt) {}

    record DepartureRequest(
            @NotNull LocalDate departedOn,
            @NotNull DepartureKind kind,
            @Nullable Boolean regretted,
            @Nullable Instant occurredAt) {}

    @PostMapping("/start")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded startHire(@PathVariable CandidacyId candidacy, @RequestBody StartRequest body, Attempt attempt) {
        return commands.send(
                new StartHire(
                        attempt.commandId(),
                        candidacy,
                        body.startedOn(),
                        attempt.occurredOn(body.occurredAt(), "startedOn", body.startedOn())),
                attempt.caller().name());
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded reviewOutcome(@PathVariable CandidacyId candidacy, @RequestBody ReviewRequest body, Attempt attempt) {
        return commands.send(
                new ReviewOutcome(
                        attempt.commandId(),
                        candidacy,
                        body.checkpoint(),
                        body.reviewedOn(),
                        body.rating(),
                        body.wouldHireAgain(),
                        attempt.occurredOn(body.occurredAt(), "reviewedOn", body.reviewedOn())),
                attempt.caller().name());
    }

    @PostMapping("/departure")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded recordDeparture(
            @PathVariable CandidacyId candidacy, @RequestBody DepartureRequest body, Attempt attempt) {
        return commands.send(
                new RecordDeparture(
                        attempt.commandId(),
                        candidacy,
                        body.departedOn(),
                        body.kind(),
                        body.regretted(),
                        attempt.occurredOn(body.occurredAt(), "departedOn", body.departedOn())),
                attempt.caller().name());
    }
}
