package io.plumbline.analytics.rasch;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/** Sets the ranks of linear severities beside those of Rasch measures. */
final class RankComparison {

    private final List<String> names = new ArrayList<>();
    private final double[] linear;
    private final double[] measure;
    private final double[] error;

    private RankComparison(List<String> interviewers, RaschFit fit, List<InterviewerSeverity> severities) {
        List<double[]> rows = new ArrayList<>();
        Object2IntOpenHashMap<String> index = new Object2IntOpenHashMap<>();
        index.defaultReturnValue(-1);
        for (String name : interviewers) {
            index.put(name, index.size());
        }
        for (InterviewerSeverity one : severities) {
            int j = index.getInt(one.interviewer());
            if (one.subset() == 1 && j >= 0 && fit.interviewers().has(j)) {
                names.add(one.interviewer());
                rows.add(new double[] {one.severity(), fit.interviewers().measure()[j], fit.interviewers().standardError()[j]});
            }
        }
        linear = rows.stream().mapToDouble(row -> row[0]).toArray();
        measure = rows.stream().mapToDouble(row -> row[1]).toArray();
        error = rows.stream().mapToDouble(row -> row[2]).toArray();
    }

    static Estimate<Rasch.AgainstLinear> of(List<String> interviewers, RaschFit fit, Estimate<Severity> severity) {
        return switch (severity) {
            case NotEstimable<Severity>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<Severity>(Severity linear) -> switch (linear.interviewers()) {
                case NotEstimable<List<InterviewerSeverity>>(Reason reason, String message) -> Estimate.not(reason, message);
                case Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> all) -> new RankComparison(interviewers, fit, all).compare();
            };
        };
    }

    private Estimate<Rasch.AgainstLinear> compare() {
        if (names.size() < 3) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than three interviewers to rank.");
        }
        double spearman = new SpearmansCorrelation().correlation(linear, measure);
        if (!Double.isFinite(spearman)) {
            return Estimate.not(Reason.NO_VARIATION, "Interviewers do not differ in severity.");
        }
        double[] sortedLinear = linear.clone();
        double[] sortedMeasure = measure.clone();
        Arrays.sort(sortedLinear);
        Arrays.sort(sortedMeasure);
        List<Rasch.Disagreeing> disagreeing = new ArrayList<>();
        for (int i = 0; i < linear.length; i++) {
            long rank = rank(sortedLinear, linear[i]);
            long highest = rank(sortedMeasure, measure[i] + BinomialInterval.Z95 * error[i]);
            long lowest = rank(sortedMeasure, measure[i] - BinomialInterval.Z95 * error[i]);
            if (rank < highest || rank > lowest) {
                disagreeing.add(new Rasch.Disagreeing(names.get(i), rank, rank(sortedMeasure, measure[i]), highest, lowest));
            }
        }
        return Estimate.of(new Rasch.AgainstLinear(linear.length, spearman,
                disagreeing.isEmpty() ? Rasch.Verdict.AGREE : Rasch.Verdict.DISAGREE, List.copyOf(disagreeing)));
    }

    /** One more than the number of values above. */
    private static long rank(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low + 1L;
    }
}
