package io.plumbline.command.importing;

import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The rubrics that an import schedules interviews by. */
public interface Rubrics {
    /** @param competencies keys of all that the version has */
    record Published(RubricVersion version, List<String> competencies) {}

    /** Which rubric, and what is said of it when it is published. */
    record Wanted(RubricId rubric, String title, String roleFamily, String level) {}

    /** What ratings of this import are checked against. */
    Scale scale();

    /** The latest version, published anew where it lacks one of the competencies. */
    Published covering(Wanted rubric, Collection<String> competencies, Instant at);
}
