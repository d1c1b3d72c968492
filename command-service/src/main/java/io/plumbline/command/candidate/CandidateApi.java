package io.plumbline.command.candidate;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.Seals;
import io.plumbline.command.candidate.CandidateCommand.ForgetCandidate;
import io.plumbline.command.candidate.CandidateCommand.MergeCandidate;
import io.plumbline.command.candidate.CandidateCommand.RegisterCandidate;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.CandidateId;
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
@RequestMapping("/candidates")
class CandidateApi {
    private final Commands commands;
    private final Seals seals;

    CandidateApi(Commands commands, Seals seals) {
        this.commands = commands;
        this.seals = seals;
    }

    /** @param candidate absent: a new id */
    record RegisterRequest(
            @Nullable CandidateId candidate,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable Instant occurredAt) {}

    /** @param into who stays */
    record MergeRequest(@NotNull CandidateId into, @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded registerCandidate(@RequestBody RegisterRequest body, Attempt attempt) {
        CandidateId candidate =
                body.candidate() == null ? new CandidateId(attempt.commandId().derivedId()) : body.candidate();
        return commands.send(
                new RegisterCandidate(
                        attempt.commandId(),
                        candidate,
                        seals.seal(body.name(), candidate),
                        seals.seal(body.email(), candidate),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{candidate}/merge")
    Recorded mergeCandidate(@PathVariable CandidateId candidate, @RequestBody MergeRequest body, Attempt attempt) {
        return commands.send(
                new MergeCandidate(
                        attempt.commandId(), candidate, body.into(), attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    /**
     * The key first: once the event says "forgotten", it is true. If the process dies in between, the person is already
     * unreadable, and sending it again completes the record; both steps may be repeated at will.
     */
    @PostMapping("/{candidate}/forget")
    Recorded forgetCandidate(
            @PathVariable CandidateId candidate,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        var forget = new ForgetCandidate(attempt.commandId(), candidate, attempt.occurredAt(OccurredAt.of(body)));
        seals.destroyKeyOf(candidate);
        return commands.send(forget, attempt.caller().name());
    }
}
