package io.plumbline.analytics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.facts.CountedRatings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must not change a severity, on simulated panels of any seed. */
class SeverityPropertyTest {

    private static final int FLOOR = 5;
    private static final double EXACT = 1e-8;
    private static final double PROBED = 1e-5;

    @Property(tries = 20)
    void the_order_of_the_rows_changes_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        Panels panels = Panels.simulate(seed, 60, 9, 1);

        assertThat(fit(panels.shuffled(seed + 1L))).isEqualTo(fit(panels));
    }

    @Property(tries = 20)
    void the_names_change_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        Panels panels = Panels.simulate(seed, 60, 9, 1);
        UnaryOperator<String> rename = id -> Integer.toHexString(id.hashCode() * 0x9E3779B1) + id;

        same(fit(panels.renamed(rename)), fit(panels), rename, EXACT);
    }

    @Property(tries = 20)
    void a_constant_added_to_every_rating_moves_nobody(@ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = -1000, max = 1000) int constant) {
        Panels panels = Panels.simulate(seed, 60, 9, 1);

        same(fit(panels.transformed(rating -> rating + constant)), fit(panels), id -> id, EXACT);
    }

    @Property(tries = 10)
    void another_unit_scales_everything(@ForAll @IntRange(max = 10_000) int seed) {
        Panels panels = Panels.simulate(seed, 60, 9, 1);
        SeverityFit twice = fit(panels.transformed(rating -> 2 * rating));
        Map<String, InterviewerSeverity> once = byName(fit(panels));

        twice.interviewers().orThrow().forEach(row -> {
            assertThat(row.severity()).isCloseTo(2 * once.get(row.interviewer()).severity(), within(1e-6));
            assertThat(row.verdict()).isEqualTo(once.get(row.interviewer()).verdict());
        });
    }

    @Property(tries = 10)
    void severities_sum_to_zero_within_a_subset(@ForAll @IntRange(max = 10_000) int seed) {
        Map<Integer, Double> sums = new HashMap<>();
        fit(Panels.simulate(seed, 25, 14, 1)).interviewers().orThrow().forEach(row -> sums.merge(row.subset(), row.severity(), Double::sum));

        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(0, within(1e-8)));
    }

    @Property(tries = 5)
    void names_change_nothing_where_probes_are_drawn(@ForAll @IntRange(max = 10_000) int seed) {
        Panels panels = Panels.simulate(seed, 300, 40, 1);
        UnaryOperator<String> rename = id -> Integer.toHexString(id.hashCode() * 0x9E3779B1) + id;
        CountedRatings plain = panels.ratings();
        CountedRatings renamed = panels.renamed(rename).ratings();
        CrossedFit a = new CrossedFit(new Design(plain), 1, 0, Progress.SILENT);
        CrossedFit b = new CrossedFit(new Design(renamed), 1, 0, Progress.SILENT);

        double[] predictions = a.predictions();
        double[] renamedPredictions = b.predictions();
        double[] deviations = a.deviations();
        double[] renamedDeviations = b.deviations();
        for (int i = 0; i < predictions.length; i++) {
            int j = renamed.interviewers().indexOf(rename.apply(plain.interviewers().get(i)));
            assertThat(renamedPredictions[j]).isCloseTo(predictions[i], within(PROBED));
            assertThat(renamedDeviations[j]).isCloseTo(deviations[i], within(PROBED));
        }
    }

    private static SeverityFit fit(Panels panels) {
        return ((Estimated<SeverityFit>) SeverityAnalysis.estimate(panels.ratings(), FLOOR, 1, Progress.SILENT)).value();
    }

    private static Map<String, InterviewerSeverity> byName(SeverityFit fit) {
        Map<String, InterviewerSeverity> rows = new HashMap<>();
        fit.interviewers().orThrow().forEach(row -> rows.put(row.interviewer(), row));
        return rows;
    }

    private static void same(SeverityFit changed, SeverityFit original, UnaryOperator<String> rename, double tolerance) {
        assertThat(changed.criterion()).isCloseTo(original.criterion(), within(tolerance * Math.abs(original.criterion())));
        Map<String, InterviewerSeverity> rows = byName(changed);
        for (InterviewerSeverity row : original.interviewers().orThrow()) {
            InterviewerSeverity other = rows.get(rename.apply(row.interviewer()));
            assertThat(other.severity()).isCloseTo(row.severity(), within(tolerance));
            assertThat(other.standardError()).isCloseTo(row.standardError(), within(tolerance));
            assertThat(other.verdict()).isEqualTo(row.verdict());
        }
    }
}
