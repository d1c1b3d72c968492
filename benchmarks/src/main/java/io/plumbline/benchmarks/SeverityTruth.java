package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.severity.SeverityAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the engine finds a truth that was built in: coverage of the 95% intervals, severities' correlation with the
 * truth beside lme4's, whether anybody is flagged where nobody differs, and whether bounds hold the truth. A severity
 * counts from the mean of its subset.
 */
final class SeverityTruth implements Benchmark {

    private static final int SEEDS = 50;
    private static final int SEEDS_WITHOUT_DIFFERENCES = 200;
    private static final int SEEDS_BESIDE_LME4 = 3;
    private static final int FEW_RATINGS = 30;
    private static final double SPREAD = 0.3;

    @Override
    public String name() {
        return "severity-truth";
    }

    @Override
    public String about() {
        return "simulated truth: coverage and correlation of severities, coverage of reliability and validity, flags where nobody differs";
    }

    @Override
    public List<Measure> run(Servers servers) {
        var measures = new ArrayList<Measure>();
        measures.addAll(truth("gaussian", false, 94, 96.5));
        measures.addAll(truth("ordinal", true, 92, 97));
        measures.addAll(besideLme4());
        int flagging = 0;
        for (int seed = 0; seed < SEEDS_WITHOUT_DIFFERENCES; seed++) {
            flagging += flags(severity(panels(0, true, 10_000L + seed))) ? 1 : 0;
        }
        measures.add(new Measure.AtMost("seeds that call anybody so", flagging, 16, "of 200"));
        measures.addAll(NullHistories.run());
        measures.addAll(ReliabilityTruth.run());
        measures.addAll(ValidityTruth.run());
        return measures;
    }

    private static List<Measure> truth(String kind, boolean ordinal, double least, double most) {
        var everybody = new Coverage();
        var few = new Coverage();
        double correlation = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedPanels panels = panels(SPREAD, ordinal, seed);
            List<InterviewerSeverity> rows = severity(panels).interviewers().orThrow();
            double[] truth = truth(panels, rows);
            double[] estimate = rows.stream().mapToDouble(InterviewerSeverity::severity).toArray();
            // On the ordinal scale a severity is shortened by rounding and ends; its slope on the truth makes up for that.
            double slope = ordinal ? product(truth, estimate) / product(estimate, estimate) : 1;
            correlation += correlation(truth, estimate) / SEEDS;
            for (int i = 0; i < truth.length; i++) {
                everybody.add(slope * rows.get(i).lower(), truth[i], slope * rows.get(i).upper());
                if (rows.get(i).ratings() < FEW_RATINGS) {
                    few.add(slope * rows.get(i).lower(), truth[i], slope * rows.get(i).upper());
                }
            }
        }
        return List.of(new Measure.Between(kind + " coverage", everybody.percent(), least, most, "%"),
                new Measure.Between(kind + " under 30 ratings", few.percent(), least, most, "%"),
                new Measure.Note(kind + " correlation", 1000 * correlation, "thousandths, with the truth"));
    }

    /** The same correlation by lme4 on the first seeds, where R is at hand: no worse by more than a thousandth. */
    private static List<Measure> besideLme4() {
        double ours = 0;
        double theirs = 0;
        for (int seed = 0; seed < SEEDS_BESIDE_LME4; seed++) {
            SimulatedPanels panels = panels(SPREAD, true, seed);
            Optional<Lme4> lme4 = Lme4.fit(panels.ratings(), false);
            if (lme4.isEmpty()) {
                return List.of();
            }
            List<InterviewerSeverity> rows = severity(panels).interviewers().orThrow();
            double[] truth = truth(panels, rows);
            ours += correlation(truth, rows.stream().mapToDouble(InterviewerSeverity::severity).toArray()) / SEEDS_BESIDE_LME4;
            theirs += correlation(truth, rows.stream().mapToDouble(row -> lme4.get().severity().getOrDefault(row.interviewer(), 0.0)).toArray())
                    / SEEDS_BESIDE_LME4;
        }
        return List.of(new Measure.Note("lme4's correlation", 1000 * theirs, "thousandths, on " + SEEDS_BESIDE_LME4 + " seeds"),
                new Measure.AtMost("behind lme4", 1000 * Math.max(0, theirs - ours), 1, "thousandths"));
    }

    private static double[] truth(SimulatedPanels panels, List<InterviewerSeverity> rows) {
        double[] truth = rows.stream().mapToDouble(row -> panels.severity()[Integer.parseInt(row.interviewer().substring(1))]).toArray();
        centre(truth);
        return truth;
    }

    private static double correlation(double[] a, double[] b) {
        return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
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
}
