package io.plumbline.command.candidacy;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.CandidacyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/candidacies/{candidacy}/offer")
class OfferApi {
    private final Commands commands;

    OfferApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded extendOffer(
            @PathVariable CandidacyId candidacy,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new ExtendOffer(attempt.commandId(), candidacy, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }

    @PostMapping("/accept")
    Recorded acceptOffer(
            @PathVariable CandidacyId candidacy,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new AcceptOffer(attempt.commandId(), candidacy, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }

    @PostMapping("/decline")
    Recorded declineOffer(
            @PathVariable CandidacyId candidacy,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new DeclineOffer(attempt.commandId(), candidacy, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }
}
