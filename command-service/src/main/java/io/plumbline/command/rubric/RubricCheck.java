package io.plumbline.command.rubric;

import io.plumbline.command.Labels;
import io.plumbline.command.MalformedInput;
import io.plumbline.command.MalformedInput.Wrong;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.RubricEvent.Anchor;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.Signal;
import io.plumbline.events.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a rubric document, found in one go: rubrics are long, and written by hand. */
final class RubricCheck {
    private static final int LONGEST_TEXT = 4_000;

    private final List<Wrong> wrongs = new ArrayList<>();

    RubricCheck texts(String title, String roleFamily, String level) {
        line("title", title);
        line("roleFamily", roleFamily);
        line("level", level);
        return this;
    }

    RubricCheck version(@Nullable Integer version) {
        if (version != null && version < 1) {
            wrong("version", "versions count from 1");
        }
        return this;
    }

    RubricCheck evidence(EvidenceRule rule, Scale scale) {
        threshold("evidenceRule.atOrBelow", rule.atOrBelow(), scale);
        threshold("evidenceRule.atOrAbove", rule.atOrAbove(), scale);
        return this;
    }

    RubricCheck competencies(List<Competency> competencies, Scale scale) {
        if (competencies.isEmpty()) {
            wrong("competencies", "must name at least one competency");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < competencies.size(); i++) {
            Competency each = competencies.get(i);
            String at = "competencies[" + i + "].";
            key(at + "key", each.key(), keys);
            line(at + "name", each.name());
            for (int j = 0; j < each.anchors().size(); j++) {
                Anchor anchor = each.anchors().get(j);
                if (!scale.holds(anchor.point())) {
                    wrong(at + "anchors[" + j + "].point", "must lie on the scale " + scale);
                }
                text(at + "anchors[" + j + "].text", anchor.text());
            }
        }
        return this;
    }

    RubricCheck signals(List<Signal> signals) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < signals.size(); i++) {
            key("signals[" + i + "].key", signals.get(i).key(), keys);
            line("signals[" + i + "].name", signals.get(i).name());
        }
        return this;
    }

    RubricCheck questions(List<Question> questions, List<Competency> competencies) {
        Set<String> known = competencies.stream().map(Competency::key).collect(Collectors.toSet());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question each = questions.get(i);
            String at = "questions[" + i + "].";
            key(at + "key", each.key(), keys);
            key(at + "kind", each.kind(), new HashSet<>());
            text(at + "text", each.text());
            if (each.competency() != null && !known.contains(each.competency())) {
                wrong(at + "competency", "must be the key of one of the competencies");
            }
        }
        return this;
    }

    void refuse() {
        if (!wrongs.isEmpty()) {
            throw new MalformedInput(wrongs);
        }
    }

    private void threshold(String field, @Nullable Double value, Scale scale) {
        if (value != null && !(value >= scale.min() && value <= scale.max())) {
            wrong(field, "must lie on the scale " + scale);
        }
    }

    private void line(String field, String value) {
        keep(() -> Labels.line(field, value));
    }

    private void key(String field, String value, Set<String> seen) {
        keep(() -> Labels.key(field, value));
        if (!seen.add(value)) {
            wrong(field, "must differ from the others'");
        }
    }

    private void text(String field, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_TEXT) {
            wrong(field, "must be 1 to " + LONGEST_TEXT + " characters");
        }
    }

    private void keep(Runnable check) {
        try {
            check.run();
        } catch (MalformedValueException e) {
            wrong(e.field(), e.getMessage());
        }
    }

    private void wrong(String field, String message) {
        wrongs.add(new Wrong(field, message));
    }
}
