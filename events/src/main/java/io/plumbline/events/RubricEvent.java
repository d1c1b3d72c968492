package io.plumbline.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a rubric: versions are published, and retired; none is ever changed. */
public sealed interface RubricEvent extends Event {
    RubricId rubric();

    @Override
    default StreamId stream() {
        return rubric();
    }

    record RubricPublished(
            RubricId rubric,
            int version,
            String title,
            String roleFamily,
            String level,
            Scale scale,
            EvidenceRule evidenceRule,
            List<Competency> competencies,
            List<Signal> signals,
            List<Question> questions,
            Instant occurredAt)
            implements RubricEvent {
        public RubricPublished {
            competencies = Lists.orEmpty(competencies);
            signals = Lists.orEmpty(signals);
            questions = Lists.orEmpty(questions);
        }
    }

    record RubricRetired(RubricId rubric, int version, Instant occurredAt) implements RubricEvent {}

    /** What is rated, with a behavioural anchor for each point that has one. */
    record Competency(String key, String name, List<Anchor> anchors) {
        public Competency {
            anchors = Lists.orEmpty(anchors);
        }
    }

    record Anchor(double point, String text) {}

    /** A reasoning signal: observed rather than rated. */
    record Signal(String key, String name) {}

    record Question(String key, String text, String kind, boolean offTarget, @Nullable String competency) {}
}
