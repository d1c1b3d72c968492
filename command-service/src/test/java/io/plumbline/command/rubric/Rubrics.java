package io.plumbline.command.rubric;

import io.plumbline.command.CommandId;
import io.plumbline.command.rubric.RubricCommand.PublishRubric;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Anchor;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.RubricPublished;
import io.plumbline.events.RubricEvent.Signal;
import io.plumbline.events.RubricId;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rubric to publish in tests: two competencies on 1 to 5, evidence of 20 characters for 1, 2 and 5. */
public final class Rubrics {
    public static final RubricId ID = new RubricId("ai-engineer:senior");
    public static final Instant T = Instant.parse("2026-01-05T09:00:00Z");
    public static final EvidenceRule EVIDENCE = new EvidenceRule(2.0, 5.0, 20);

    static final List<Competency> COMPETENCIES = List.of(
            new Competency("rag", "RAG system design", List.of(new Anchor(1, "names no trade-off"), new Anchor(5, "weighs recall against latency unprompted"))),
            new Competency("evaluation", "Evaluation discipline", List.of()));
    static final List<Signal> SIGNALS = List.of(new Signal("trade-off", "Names a trade-off unprompted"));
    static final List<Question> QUESTIONS = List.of(
            new Question("q1", "A retrieval index has gone stale. What do you do?", "scenario", false, "rag"),
            new Question("q2", "Reverse a linked list.", "algorithm_puzzle", true, null));

    private Rubrics() {}

    public static PublishRubric publish(@Nullable Integer version) {
        return publish(CommandId.random(), version);
    }

    static PublishRubric publish(CommandId id, @Nullable Integer version) {
        return new PublishRubric(
                id, ID, version, "AI engineer", "AI engineer", "senior", Scale.points(1, 5), EVIDENCE, COMPETENCIES,
                SIGNALS, QUESTIONS, T);
    }

    static RubricPublished published(int version) {
        return new RubricPublished(
                ID, version, "AI engineer", "AI engineer", "senior", Scale.points(1, 5), EVIDENCE, COMPETENCIES,
                SIGNALS, QUESTIONS, T);
    }
}
