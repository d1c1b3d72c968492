package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.ImportRubrics;
import io.plumbline.command.importing.Keys;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.RubricId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One rubric for each job and interview step: what a scorecard of that step can rate. */
final class StepRubrics {
    private static final int LONGEST_TITLE = 200;

    private final Map<String, List<String>> attributes;
    private final Map<RubricId, String> steps = new ConcurrentHashMap<>();
    private final Rubrics rubrics;

    /** @param attributes by interview step, all that this import's scorecards can rate */
    StepRubrics(ImportRubrics rubrics, Import of, Map<String, List<String>> attributes) {
        this.attributes = attributes;
        this.rubrics = rubrics.of(of, wanted -> this.attributes.getOrDefault(steps.getOrDefault(wanted.rubric(), ""), List.of()));
    }

    Rubrics.Published covering(CandidacyOpened opened, @Nullable String jobName, Step step, Collection<String> rated) {
        String job = opened.requisition() == null ? "none" : opened.requisition();
        String id = "job-" + job + ".step-" + step.key();
        RubricId rubric = new RubricId(id.length() <= 100 ? id : Keys.of("job-" + job, "step-" + step.key()));
        steps.put(rubric, step.key());
        String title = (jobName == null ? opened.roleFamily() : jobName) + ", " + step.title();
        return rubrics.covering(
                new Rubrics.Wanted(rubric, title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
                        opened.roleFamily(), opened.level()),
                rated,
                opened.occurredAt());
    }

    io.plumbline.events.Scale scale() {
        return rubrics.scale();
    }
}
