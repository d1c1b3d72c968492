package io.plumbline.command.rubric;

import io.plumbline.command.Commands;
import io.plumbline.command.Recorded;
import io.plumbline.command.rubric.RubricCommand.PublishRubric;
import io.plumbline.command.rubric.RubricCommand.RetireRubric;
import io.plumbline.command.web.Attempt;
import io.plumbline.command.web.OccurredAt;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Anchor;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.Signal;
import io.plumbline.events.RubricId;
import io.plumbline.events.Scale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
@RequestMapping("/rubrics")
class RubricApi {
    private final Commands commands;

    RubricApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param rubric absent: a new id
     * @param version absent: the next
     * @param evidenceRule absent: no rating needs evidence
     */
    record PublishRequest(
            @Nullable RubricId rubric,
            @Nullable Integer version,
            @NotNull String title,
            @NotNull String roleFamily,
            @NotNull String level,
            @NotNull @Valid ScaleBody scale,
            @Nullable EvidenceRule evidenceRule,
            @NotNull List<@NotNull @Valid CompetencyBody> competencies,
            @Nullable List<@NotNull @Valid SignalBody> signals,
            @Nullable List<@NotNull @Valid QuestionBody> questions,
            @Nullable Instant occurredAt) {}

    /** @param wholePoints absent: yes */
    record ScaleBody(@NotNull Double min, @NotNull Double max, @Nullable Boolean wholePoints) {
        Scale scale() {
            return new Scale(min, max, wholePoints == null || wholePoints);
        }
    }

    record CompetencyBody(
            @NotNull String key, @NotNull String name, @Nullable List<@NotNull @Valid AnchorBody> anchors) {
        Competency competency() {
            return new Competency(key, name, RubricApi.all(anchors).stream().map(AnchorBody::anchor).toList());
        }
    }

    record AnchorBody(@NotNull Double point, @NotNull String text) {
        Anchor anchor() {
            return new Anchor(point, text);
        }
    }

    record SignalBody(@NotNull String key, @NotNull String name) {
        Signal signal() {
            return new Signal(key, name);
        }
    }

    /** @param offTarget absent: no */
    record QuestionBody(
            @NotNull String key,
            @NotNull String text,
            @NotNull String kind,
            @Nullable Boolean offTarget,
            @Nullable String competency) {
        Question question() {
            return new Question(key, text, kind, offTarget != null && offTarget, competency);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded publishRubric(@RequestBody PublishRequest body, Attempt attempt) {
        return commands.send(
                new PublishRubric(
                        attempt.commandId(),
                        body.rubric() == null ? new RubricId(attempt.commandId().derivedId()) : body.rubric(),
                        body.version(),
                        body.title(),
                        body.roleFamily(),
                        body.level(),
                        body.scale().scale(),
                        body.evidenceRule() == null ? EvidenceRule.NONE : body.evidenceRule(),
                        body.competencies().stream().map(CompetencyBody::competency).toList(),
                        all(body.signals()).stream().map(SignalBody::signal).toList(),
                        all(body.questions()).stream().map(QuestionBody::question).toList(),
                        attempt.occurredAt(body.occurredAt())),
                attempt.caller().name());
    }

    @PostMapping("/{rubric}/versions/{version}/retire")
    Recorded retireRubric(
            @PathVariable RubricId rubric,
            @PathVariable int version,
            @RequestBody(required = false) @Nullable OccurredAt body,
            Attempt attempt) {
        return commands.send(
                new RetireRubric(attempt.commandId(), rubric, version, attempt.occurredAt(OccurredAt.of(body))),
                attempt.caller().name());
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
