package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.reliability.Bounded;
import io.plumbline.analytics.reliability.Icc;
import io.plumbline.analytics.reliability.Reliability;
import io.plumbline.analytics.reliability.ReliabilityAnalysis;
import java.util.List;
import java.util.stream.IntStream;

/** How often the intervals of reliability hold what was built in: candidates .36, interviewers .09, scorecards .16, residual .36. */
final class ReliabilityTruth {

    private static final int SEEDS = 200;
    private static final double CANDIDATE = 0.36;
    private static final double INTERVIEWER = 0.09;
    private static final double CARD = 0.16 + 0.36 / 4;

    private ReliabilityTruth() { }

    static List<Measure> run() {
        Coverage one = new Coverage();
        Coverage absolute = new Coverage();
        Coverage consistent = new Coverage();
        Coverage panel = new Coverage();
        List<Reliability> all = IntStream.range(0, SEEDS).parallel().mapToObj(seed -> ReliabilityAnalysis.of(
                SimulatedPanels.simulate(4_000, 20, 1, Math.sqrt(INTERVIEWER), false, false, 40_000L + seed).history(), 1, Progress.SILENT)).toList();
        for (Reliability found : all) {
            Icc icc = found.icc().orThrow();
            add(one, icc.icc1(), CANDIDATE / (CANDIDATE + INTERVIEWER + CARD));
            add(absolute, icc.icc2(), CANDIDATE / (CANDIDATE + INTERVIEWER + CARD));
            add(consistent, icc.icc3(), CANDIDATE / (CANDIDATE + CARD));
            Reliability.Panel wished = found.panels().orThrow().get(1);
            panel.add(wished.lower(), wished.dependability() / (1 - wished.dependability()) * (INTERVIEWER + CARD) / CANDIDATE, wished.upper());
        }
        return List.of(measure("icc1 coverage", one), measure("icc2 coverage", absolute), measure("icc3 coverage", consistent),
                measure("panel for .80 coverage", panel));
    }

    private static void add(Coverage coverage, Bounded bounded, double truth) {
        coverage.add(bounded.lower(), truth, bounded.upper());
    }

    private static Measure measure(String name, Coverage coverage) {
        return new Measure.Between(name, coverage.percent(), 91, 98.5, "%");
    }
}
