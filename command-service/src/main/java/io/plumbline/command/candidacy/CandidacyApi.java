package io.plumbline.command.candidacy;

import io.plumbline.command.Commands;
import io.plumbline.command.Labels;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
@RequestMapping("/candidacies")
class CandidacyApi {
    private final Commands commands;

    CandidacyApi(Commands commands) {
        this.commands = commands;
    }

    /** @param candidacy absent: a new id */
    record OpenRequest(
            @Nullable CandidacyId candidacy,
            @NotNull CandidateId candidate,
            @NotNull @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String roleFamily,
            @NotNull @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String level,
            @NotNull @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String team,
            @Nullable @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String requisition,
            @Nullable @Pattern(regexp = Labels.LINE, message = Labels.LINE_SAYS) String group,
            @Nullable Instant occurredAt) {}

    /** @param decidedBy a user or system id; absent: whose token it is */
    record DecisionRequest(
            @NotNull DecisionOutcome decision,
            @Nullable @Pattern(regexp = Labels.KEY, message = Labels.KEY_SAYS) String decidedBy,
            @Nullable Instant occurredAt) {}

    record ReasonRequest(@Nullable @Pattern(regexp = Labels.KEY, message = Labels.KEY_SAYS) String reason, @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded openCandidacy(@RequestBody OpenRequest body, Attempt attempt) {
        return commands.send(
                new OpenCandidacy(
                        attempt.commandId(),
                        body.candidacy() == null
                                ? new CandidacyId(attempt.commandId().derivedId())
                                : body.candidacy(),
                        body.candidate(),
                        body.roleFamily(),
                        body.level(),
                        body.team(),
                        body.requisition(),
                        body.group(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{candidacy}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded makeDecision(@PathVariable CandidacyId candidacy, @RequestBody DecisionRequest body, Attempt attempt) {
        return commands.send(
                new MakeDecision(
                        attempt.commandId(),
                        candidacy,
                        body.decision(),
                        body.decidedBy() == null ? attempt.caller().key() : body.decidedBy(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{candidacy}/decision/reverse")
    Recorded reverseDecision(
            @PathVariable CandidacyId candidacy,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            Attempt attempt) {
        return commands.send(
                new ReverseDecision(
                        attempt.commandId(),
                        candidacy,
                        body == null ? null : body.reason(),
                        attempt.occurredAt(body == null ? null : body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{candidacy}/withdraw")
    Recorded withdrawCandidate(
            @PathVariable CandidacyId candidacy,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new WithdrawCandidate(attempt.commandId(), candidacy, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }
}
