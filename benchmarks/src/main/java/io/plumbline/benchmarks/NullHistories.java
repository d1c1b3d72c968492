package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.Settings;
import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.RatingModel;
import io.plumbline.simulation.SimulatedHistory;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;

/**
 * Whole histories in which interviewers, teams and groups do not differ and nobody drifts: how many of them flag anybody
 * at all; and histories of an ordinary company: whether the bounds of the error rates hold the truth.
 */
final class NullHistories {

    private static final int SEEDS = 200;
    private static final int SEEDS_OF_BOUNDS = 50;
    private static final int CANDIDATES = 600;
    private static final int INTERVIEWERS = 20;
    private static final String[] GROUPS = {"a", "b", "c"};

    private NullHistories() { }

    static List<Measure> run() {
        long flagging = IntStream.range(0, SEEDS).parallel().filter(seed -> !report(withoutDifferences(20_000L + seed), seed).flags().isEmpty()).count();
        int missed = IntStream.range(0, SEEDS_OF_BOUNDS).parallel()
                .map(seed -> misses(Simulation.run(SimulationSettings.of(CANDIDATES, 30_000L + seed)), seed)).sum();
        return List.of(new Measure.AtMost("null histories with flags", flagging, 16, "of 200"),
                new Measure.AtMost("bounds without the truth", missed, 0, "of " + 4 * SEEDS_OF_BOUNDS));
    }

    private static SimulatedHistory withoutDifferences(long seed) {
        SimulationSettings settings = SimulationSettings.of(CANDIDATES, seed).withInterviewers(INTERVIEWERS).withoutSeverity();
        RatingModel model = settings.ratings();
        return Simulation.run(settings.withRatings(
                new RatingModel(model.mean(), model.ability(), model.competency(), 0, 0, model.halo(), model.noise(), 0)));
    }

    /** Bounds of the two error rates, plain and monotone, that do not hold the rate of the history itself. */
    private static int misses(SimulatedHistory history, long seed) {
        Truth truth = Truth.of(history);
        var decisions = report(history, seed).decisions();
        Coverage coverage = new Coverage();
        for (var bounds : List.of(decisions.bounds(), decisions.boundsMonotone())) {
            var falsePositive = bounds.falsePositiveRate().orThrow();
            coverage.add(falsePositive.lower(), truth.falsePositiveRate(), falsePositive.upper());
            var falseNegative = bounds.falseNegativeRate().orThrow();
            coverage.add(falseNegative.lower(), truth.falseNegativeRate(), falseNegative.upper());
        }
        return coverage.misses();
    }

    /** Who was hired, and who would have been good, whether hired or not. */
    private record Truth(double falsePositiveRate, double falseNegativeRate) {

        static Truth of(SimulatedHistory history) {
            double[] count = new double[4];
            history.candidates().flatMap(candidate -> candidate.candidacies().stream()).forEach(candidacy -> {
                if (candidacy.decision() != null) {
                    switch (candidacy.decision()) {
                        case HIRE -> count[candidacy.wouldBeGood() ? 0 : 1]++;
                        case REJECT, OFFER_DECLINED -> count[candidacy.wouldBeGood() ? 2 : 3]++;
                        case WITHDRAWN -> { }
                    }
                }
            });
            return new Truth(count[1] / (count[1] + count[3]), count[2] / (count[0] + count[2]));
        }
    }

    /** Groups are dealt at random, so they do not differ either. */
    private static Report report(SimulatedHistory history, long seed) {
        try {
            Path folder = Files.createTempDirectory("plumbline-null");
            try {
                HistoryFiles.write(history, folder, done -> { });
                HiringFacts facts = CsvFacts.read(folder, Progress.SILENT);
                Random dice = new Random(seed);
                StringColumn group = facts.candidacies().stringColumn("group");
                for (int row = 0; row < group.size(); row++) {
                    group.set(row, GROUPS[dice.nextInt(GROUPS.length)]);
                }
                return Analysis.run(facts, Settings.DEFAULT, Progress.SILENT);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
