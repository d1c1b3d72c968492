package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.severity.SeverityAnalysis;
import java.util.ArrayList;
import java.util.List;

/** How long severity takes at 100,000, a million and ten million ratings, with halo: the curve, and each point's limit. */
final class SeveritySpeed implements Benchmark {

    private static final int CARDS_EACH = 70;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "severity";
    }

    @Override
    public String about() {
        return "severity by REML with halo at 100,000 (beside lme4, where R is at hand), 1,000,000 and 10,000,000 ratings; needs 4 GB";
    }

    @Override
    public List<Measure> run(Servers servers) {
        run(panels(100_000, 5));
        var measures = new ArrayList<Measure>();
        measures.addAll(measure("100k", 100_000, 5, 2, 2));
        Lme4.fit(panels(100_000, 5).ratings(), true).ifPresent(lme4 -> {
            measures.add(new Measure.Note("100k lme4 fit", lme4.fitSeconds(), "s"));
            measures.add(new Measure.Note("100k lme4 with errors", lme4.fitSeconds() + lme4.errorSeconds(), "s"));
        });
        measures.addAll(measure("1M", 1_000_000, 20, 5, 15));
        measures.addAll(measure("10M", 10_000_000, 100, 90, 180));
        return measures;
    }

    private static SimulatedPanels panels(int ratings, int teams) {
        return SimulatedPanels.simulate(ratings, CARDS_EACH, teams, 0.4, true, false, SEED);
    }

    private static List<Measure> measure(String size, int ratings, int teams, double fitLimit, double allLimit) {
        Times times = run(panels(ratings, teams));
        return List.of(new Measure.AtMost(size + " severities", times.fit, fitLimit, "s"),
                new Measure.AtMost(size + " with errors", times.all, allLimit, "s"),
                new Measure.Note(size + " rate", ratings / times.all, "ratings/s"));
    }

    private static Times run(SimulatedPanels panels) {
        var times = new Times();
        SeverityAnalysis.of(panels.history(), 5, SEED, times).orThrow();
        times.all = times.seconds();
        times.fit = times.fit == 0 ? times.all : times.fit;
        return times;
    }

    /** When components and severities were there and standard errors began, and when all was done. */
    private static final class Times implements Progress {

        private final long begun = System.nanoTime();
        private double fit;
        private double all;

        @Override
        public void at(String stage, double done) {
            if (fit == 0 && stage.equals("standard errors")) {
                fit = seconds();
            }
        }

        double seconds() {
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
