package io.plumbline.command.candidacy;

import io.plumbline.command.rubric.PublishedRubric;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards of an interview are checked against.
 *
 * @param competencies keys of all the version's competencies
 * @param retiredAt no interview is scheduled on it after that; absent: in use
 */
public record RubricTerms(
        RubricVersion rubric,
        List<String> competencies,
        Scale scale,
        EvidenceRule evidenceRule,
        @Nullable Instant retiredAt) {
    public RubricTerms {
        competencies = List.copyOf(competencies);
    }

    public static RubricTerms of(PublishedRubric rubric) {
        var published = rubric.published();
        return new RubricTerms(
                new RubricVersion(published.rubric(), published.version()),
                published.competencies().stream().map(Competency::key).toList(),
                published.scale(),
                published.evidenceRule(),
                rubric.retiredAt());
    }
}
