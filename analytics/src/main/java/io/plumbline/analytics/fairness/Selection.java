package io.plumbline.analytics.fairness;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.interval.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who was selected at one step, by group and job, and the comparison of the groups. */
final class Selection {

    private static final double SMALLEST_SHARE = 0.02;
    private static final double FOUR_FIFTHS = 0.8;

    private final AdverseImpact.Kind kind;
    private final String step;
    /** Selected and people, by group and job. */
    private final Map<String, Map<String, long[]>> counts = new TreeMap<>();
    private long people;

    Selection(AdverseImpact.Kind kind, String step) {
        this.kind = kind;
        this.step = step;
    }

    void add(String group, String job, boolean selected) {
        long[] count = counts.computeIfAbsent(group, any -> new TreeMap<>()).computeIfAbsent(job, any -> new long[2]);
        count[0] += selected ? 1 : 0;
        count[1]++;
        people++;
    }

    /** Whether there are two groups to compare. */
    boolean comparable() {
        return counts.size() > 1;
    }

    AdverseImpact impact() {
        String reference = reference();
        long[] best = all(reference);
        List<AdverseImpact.Group> groups = new ArrayList<>();
        counts.keySet().stream().filter(group -> !group.equals(reference)).forEach(group -> groups.add(against(group, reference)));
        return new AdverseImpact(kind, step, reference, best[0], best[1], List.copyOf(groups));
    }

    private long[] all(String group) {
        long[] sum = new long[2];
        counts.getOrDefault(group, Map.of()).values().forEach(count -> {
            sum[0] += count[0];
            sum[1] += count[1];
        });
        return sum;
    }

    /** The group of the highest rate, the larger of equal ones, the first by name of equally large ones. */
    private String reference() {
        String best = "";
        long[] count = new long[2];
        for (String group : counts.keySet()) {
            long[] next = all(group);
            // Rates compared crosswise: no division, so equal rates are equal.
            long higher = Long.compare(next[0] * Math.max(1, count[1]), count[0] * next[1]);
            boolean large = next[1] >= SMALLEST_SHARE * people;
            if (large && (best.isEmpty() || higher > 0 || higher == 0 && next[1] > count[1])) {
                best = group;
                count = next;
            }
        }
        return best.isEmpty() ? counts.keySet().iterator().next() : best;
    }

    private AdverseImpact.Group against(String group, String reference) {
        long[] mine = all(group);
        long[] theirs = all(reference);
        TwoByTwo table = new TwoByTwo(mine[0], mine[1], theirs[0], theirs[1]);
        Estimate<Figure> ratio = theirs[0] == 0 ? Estimate.not(Reason.ONE_OUTCOME, "Nobody of the reference group was selected.")
                : Estimate.of(Figure.of(table.impactRatio(), table.impactRatioInterval()));
        return new AdverseImpact.Group(group, mine[0], mine[1], (double) mine[1] / people, ratio, table.impactRatio() < FOUR_FIFTHS,
                table.flipOne().impactRatio() < FOUR_FIFTHS, FisherTest.pValue(table), withinJobs(group, reference));
    }

    private Estimate<AdverseImpact.WithinJobs> withinJobs(String group, String reference) {
        List<TwoByTwo> strata = new ArrayList<>();
        Map<String, long[]> theirs = counts.getOrDefault(reference, Map.of());
        counts.getOrDefault(group, Map.of()).forEach((job, mine) -> {
            long[] other = theirs.get(job);
            if (other != null && mine[0] + other[0] > 0 && mine[0] + other[0] < mine[1] + other[1]) {
                strata.add(new TwoByTwo(mine[0], mine[1], other[0], other[1]));
            }
        });
        if (strata.isEmpty()) {
            return Estimate.not(Reason.TOO_FEW, "No job has people of both groups and both results.");
        }
        MantelHaenszel jobs = new MantelHaenszel(strata);
        double ratio = jobs.oddsRatio();
        Interval ends = jobs.interval();
        if (!(ratio > 0) || !Double.isFinite(ratio) || !Double.isFinite(ends.upper()) || !(ends.lower() >= 0)) {
            return Estimate.not(Reason.ONE_OUTCOME, "Within jobs the odds ratio is nought or without end.");
        }
        MantelHaenszel.Test test = jobs.test(false);
        return Estimate.of(new AdverseImpact.WithinJobs(strata.size(), Figure.of(ratio, ends), test.statistic(), test.pValue(),
                jobs.breslowDay().pValue()));
    }
}
