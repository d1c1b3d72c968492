package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.severity.SeverityAnalysis;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether severity finds a truth that was built in: coverage of the 95% intervals, correlation with the truth, and
 * whether anybody is flagged where nobody differs. Truth counts from the mean of the subset, as severity does.
 */
final class SeverityTruth implements Benchmark {

    private static final int SEEDS = 50;
    private static final int SEEDS_WITHOUT_DIFFERENCES = 200;
    private static final int FEW_RATINGS = 30;
    private static final double SPREAD = 0.3;

    @Override
    public String name() {
        return "severity-truth";
    }

    @Override
    public String about() {
        return "severity against a simulated truth: coverage, correlation, and flags where nobody differs";
    }

    @Override
    public List<Measure> run(Servers servers) {
        var measures = new ArrayList<Measure>();
        measures.addAll(truth("gaussian", false, 94, 96.5));
        measures.addAll(truth("ordinal", true, 92, 97));
        int flagging = 0;
        for (int seed = 0; seed < SEEDS_WITHOUT_DIFFERENCES; seed++) {
            flagging += flags(severity(panels(0, true, 10_000L + seed))) ? 1 : 0;
        }
        measures.add(new Measure.AtMost("seeds that flag anybody", flagging, 16, "of 200"));
        return measures;
    }

    private static List<Measure> truth(String kind, boolean ordinal, double least, double most) {
        var everybody = new Coverage();
        var few = new Coverage();
        double correlation = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedPanels panels = panels(SPREAD, ordinal, seed);
            List<InterviewerSeverity> rows = severity(panels).interviewers().orThrow();
            double[] truth = rows.stream().mapToDouble(row -> panels.severity()[Integer.parseInt(row.interviewer().substring(1))]).toArray();
            double[] estimate = rows.stream().mapToDouble(InterviewerSeverity::severity).toArray();
            centre(truth);
            // On the ordinal scale a severity is shortened by rounding and ends; its slope on the truth makes up for that.
            double slope = ordinal ? product(truth, estimate) / product(estimate, estimate) : 1;
            correlation += product(truth, estimate) / Math.sqrt(product(truth, truth) * product(estimate, estimate)) / SEEDS;
            for (int i = 0; i < truth.length; i++) {
                boolean covered = slope * rows.get(i).lower() <= truth[i] && truth[i] <= slope * rows.get(i).upper();
                everybody.add(covered);
                if (rows.get(i).ratings() < FEW_RATINGS) {
                    few.add(covered);
                }
            }
        }
        return List.of(new Measure.Between(kind + " coverage", everybody.percent(), least, most, "%"),
                new Measure.Between(kind + " under 30 ratings", few.percent(), least, most, "%"),
                new Measure.Note(kind + " correlation", 1000 * correlation, "thousandths, with the truth"));
    }

    private static SimulatedPanels panels(double spread, boolean ordinal, long seed) {
        return SimulatedPanels.simulate(12_000, 20, 5, spread, ordinal, true, seed);
    }

    private static Severity severity(SimulatedPanels panels) {
        return SeverityAnalysis.of(panels.history(), 5, 1, Progress.SILENT).orThrow();
    }

    private static boolean flags(Severity severity) {
        return severity.interviewers().orThrow().stream().anyMatch(row -> row.verdict() == InterviewerSeverity.Verdict.SEVERE
                || row.verdict() == InterviewerSeverity.Verdict.LENIENT);
    }

    private static void centre(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        java.util.Arrays.setAll(values, i -> values[i] - mean);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static final class Coverage {
        private int covered;
        private int all;

        void add(boolean isCovered) {
            covered += isCovered ? 1 : 0;
            all++;
        }

        double percent() {
            return 100.0 * covered / all;
        }
    }
}
