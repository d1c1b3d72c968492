package io.plumbline.analytics.report;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.RichHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What must not change any figure of the whole report, on histories with every optional input. */
class WholeReportPropertyTest {

    private static final double EXACT = 1e-8;
    private static final double STOCHASTIC = 1e-5;
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    private Path directory = Path.of(".");

    @BeforeProperty
    void folder() throws IOException {
        directory = Files.createTempDirectory("plumbline-property");
    }

    @AfterProperty
    void noFolder() throws IOException {
        try (var files = Files.list(directory)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        Files.delete(directory);
    }

    private Report report(WrittenHistory history) {
        return Analysis.run(history.read(directory), Settings.DEFAULT.withAsOf(LocalDate.of(2025, 6, 30)), Progress.SILENT);
    }

    /** Ratings are any numbers, or whole ones from 1 to 5. */
    private static WrittenHistory history(int seed) {
        RichHistory rich = new RichHistory(150, seed);
        rich.drift = seed % 3;
        rich.bias = seed % 5 == 0 ? 0.8 : 0;
        WrittenHistory history = WrittenHistory.of(rich.facts());
        return seed % 2 == 0 ? history : history.rated(rating -> Long.toString(Math.clamp(Math.round(Double.parseDouble(rating)), 1, 5)));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void the_order_of_the_rows_and_splitting_and_merging_files_change_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        WrittenHistory history = history(seed);
        Report original = report(history);

        new SameReport(AS_IT_IS, EXACT).compare(original, report(history.shuffled(seed)));
        new SameReport(AS_IT_IS, EXACT).compare(original, report(history.splitAndMerged()));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void what_things_are_called_changes_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        Map<String, String> back = new HashMap<>();
        UnaryOperator<String> rename = name -> {
            String other = "é " + Integer.toHexString(name.hashCode() * 0x9E3779B1) + ", \"" + name + '"';
            back.put(other, name);
            return other;
        };
        WrittenHistory history = history(seed);

        Report renamed = report(history.renamed(rename).shuffled(seed));

        new SameReport(name -> back.getOrDefault(name, name), STOCHASTIC).compare(report(history), renamed);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void a_constant_added_to_every_rating_moves_nobody(@ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = -50, max = 50) int constant) {
        WrittenHistory history = history(seed);

        Report moved = report(history.rated(rating -> Double.toString(Double.parseDouble(rating) + constant)));

        new SameReport(AS_IT_IS, STOCHASTIC).compareAllBut(report(history), moved,
                // These speak of points of the scale, or divide by them.
                "/reliability/alpha/ratio", "/rasch/thresholds", "/rasch/partialCredit/thresholds", "/decisions/marginal/bar",
                "/decisions/thresholdCurve", "/counterfactual/bars", "/counterfactual/list");
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void a_monotone_relabelling_leaves_alone_what_only_ranks(@ForAll @IntRange(max = 5_000) int half) {
        WrittenHistory history = history(2 * half + 1);

        Report relabelled = report(history.rated(rating -> Double.toString(Math.exp(Double.parseDouble(rating)))));

        SameReport same = new SameReport(AS_IT_IS, STOCHASTIC);
        for (String part : new String[] {"/reliability/alpha/nominal", "/reliability/alpha/ordinal", "/reliability/kappa", "/reliability/recommendationKappa",
            "/rasch/logLikelihood", "/rasch/interviewers", "/rasch/competencies", "/rasch/separation", "/rasch/reliability", "/rasch/extreme",
            "/probability", "/departures", "/decisions/falseDiscovery", "/decisions/votes", "/decisions/boundsMonotone"}) {
            same.comparePart(report(history), relabelled, part);
        }
    }
}
