package io.plumbline.command.rubric;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.Signal;
import io.plumbline.events.RubricId;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a rubric. */
public sealed interface RubricCommand extends Command {
    RubricId rubric();

    @Override
    default RubricId stream() {
        return rubric();
    }

    /**
     * @param version absent: the next
     * @throws io.plumbline.command.MalformedInput with everything that is wrong with the document
     */
    record PublishRubric(
            CommandId commandId,
            RubricId rubric,
            @Nullable Integer version,
            String title,
            String roleFamily,
            String level,
            Scale scale,
            EvidenceRule evidenceRule,
            List<Competency> competencies,
            List<Signal> signals,
            List<Question> questions,
            Instant occurredAt)
            implements RubricCommand {
        public PublishRubric {
            competencies = List.copyOf(competencies);
            signals = List.copyOf(signals);
            questions = List.copyOf(questions);
            new RubricCheck()
                    .texts(title, roleFamily, level)
                    .version(version)
                    .evidence(evidenceRule, scale)
                    .competencies(competencies, scale)
                    .signals(signals)
                    .questions(questions, competencies)
                    .refuse();
        }
    }

    record RetireRubric(CommandId commandId, RubricId rubric, int version, Instant occurredAt)
            implements RubricCommand {}
}
