package io.plumbline.analytics.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Panels that share no candidate and met candidates of different strength, with interviewers who do not
 * differ. One intercept for all calls most of them severe or lenient; one a subset calls nobody so.
 */
class PooledInterceptTest {

    private static final int FLOOR = 5;

    private final CountedRatings ratings = panels();

    @Test
    void a_pooled_intercept_flags_most_people_wrongly() {
        assertThat(flagged(new Design(ratings, true))).isGreaterThan(ratings.interviewers().size() / 2);
    }

    @Test
    void an_intercept_for_each_subset_flags_nobody() {
        Design design = new Design(ratings);

        assertThat(design.subsets).isEqualTo(4);
        assertThat(flagged(design)).isZero();
    }

    private long flagged(Design design) {
        CrossedFit fit = new CrossedFit(design, 1, Precision.WORTHWHILE, Progress.SILENT);
        return SeverityFit.of(fit, ratings, FLOOR).interviewers().orThrow().stream()
                .filter(row -> row.verdict() == InterviewerSeverity.Verdict.SEVERE || row.verdict() == InterviewerSeverity.Verdict.LENIENT).count();
    }

    private static CountedRatings panels() {
        List<RatingsBuilder.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < 4; panel++) {
            String name = "p" + panel;
            double strength = 2.0 * panel;
            Panels.simulate(panel + 1L, 120, 8, 0).renamed(id -> id.startsWith("q") ? id : name + id)
                    .transformed(rating -> rating + strength).rows().forEach(rows::add);
        }
        return new Panels(rows).ratings();
    }
}
