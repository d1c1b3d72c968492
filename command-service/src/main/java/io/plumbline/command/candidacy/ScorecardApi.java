package io.plumbline.command.candidacy;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyApi.ReasonRequest;
import io.plumbline.command.candidacy.CandidacyCommand.AmendScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawScorecard;
import io.plumbline.command.web.Attempt;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
@RequestMapping("/candidacies/{candidacy}/interviews/{interview}/scorecards")
class ScorecardApi {
    private final Commands commands;
    private final Judgements judgements;

    ScorecardApi(Commands commands, Judgements judgements) {
        this.commands = commands;
        this.judgements = judgements;
    }

    /** @param othersVisible the interviewer could read others' cards of this candidacy when writing; absent: no */
    record SubmitRequest(
            @NotNull InterviewerId interviewer,
            @NotNull @Valid JudgementRequest judgement,
            @Nullable Boolean othersVisible,
            @Nullable Instant occurredAt) {}

    /** @param othersVisible as at submission; when others' cards stand it is recorded anyway */
    record AmendRequest(
            @NotNull @Valid JudgementRequest judgement,
            @Nullable Boolean othersVisible,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded submitScorecard(
            @PathVariable CandidacyId candidacy,
            @PathVariable InterviewId interview,
            @RequestBody SubmitRequest body,
            Attempt attempt) {
        attempt.caller().refuseUnlessSpeaksFor(body.interviewer());
        return commands.send(
                new SubmitScorecard(
                        attempt.commandId(),
                        candidacy,
                        interview,
                        body.interviewer(),
                        judgements.seal(candidacy, interview, body.interviewer(), body.judgement()),
                        body.othersVisible() != null && body.othersVisible(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interviewer}/amend")
    Recorded amendScorecard(
            @PathVariable CandidacyId candidacy,
            @PathVariable InterviewId interview,
            @PathVariable InterviewerId interviewer,
            @RequestBody AmendRequest body,
            Attempt attempt) {
        attempt.caller().refuseUnlessSpeaksFor(interviewer);
        return commands.send(
                new AmendScorecard(
                        attempt.commandId(),
                        candidacy,
                        interview,
                        interviewer,
                        judgements.seal(candidacy, interview, interviewer, body.judgement()),
                        body.othersVisible() != null && body.othersVisible(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{interviewer}/withdraw")
    Recorded withdrawScorecard(
            @PathVariable CandidacyId candidacy,
            @PathVariable InterviewId interview,
            @PathVariable InterviewerId interviewer,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            Attempt attempt) {
        attempt.caller().refuseUnlessSpeaksFor(interviewer);
        return commands.send(
                new WithdrawScorecard(
                        attempt.commandId(),
                        candidacy,
                        interview,
                        interviewer,
                        body == null ? null : body.reason(),
                        attempt.occurredAt(body == null ? null : body.occurredAt())),
                attempt.caller().name());
    }
}
