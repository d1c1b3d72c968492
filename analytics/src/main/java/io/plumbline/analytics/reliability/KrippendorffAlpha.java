package io.plumbline.analytics.reliability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.Arrays;

/**
 * Krippendorff's alpha: one less observed over expected disagreement, whatever is missing.
 * R: {@code irr::kripp.alpha(t(table), method)} where values are missing; without any, irr takes pairs for values in its
 * small-sample factor and comes out slightly low. Source: Krippendorff (2011), Computing Krippendorff's
 * Alpha-Reliability; Krippendorff (2004), Content Analysis, 11.
 */
public final class KrippendorffAlpha {

    /** How far two values are apart. */
    public enum Scale { NOMINAL, ORDINAL, INTERVAL, RATIO }

    private final double[] values;
    private final double[] count;
    /** Coincidences by value pair, row by row: pairs within a unit, divided by the unit's values less one. */
    private final double[] coincidence;

    private KrippendorffAlpha(double[] values, double[] coincidence) {
        this.values = values;
        this.coincidence = coincidence;
        count = new double[values.length];
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; b < values.length; b++) {
                count[a] += coincidence[a * values.length + b];
            }
        }
    }

    /**
     * @param unit unit of each value, ascending; a unit with one value says nothing and is left out
     * @param value finite; up to 2,000 distinct values
     * @return one alpha for each scale, in the order of {@link Scale}; not estimable: {@code EMPTY} when no unit has two
     *         values, {@code NO_VARIATION} when all are equal; for the ratio scale also when a value is negative
     * @throws IllegalArgumentException with more distinct values
     */
    public static Estimate<double[]> all(int[] unit, double[] value) {
        double[] values = Arrays.stream(value).map(x -> x == 0 ? 0.0 : x).sorted().distinct().toArray();
        if (values.length > 2000) {
            throw new IllegalArgumentException(values.length + " distinct values");
        }
        KrippendorffAlpha alpha = new KrippendorffAlpha(values, coincidences(unit, value, values));
        double pairable = Arrays.stream(alpha.count).sum();
        if (pairable == 0) {
            return Estimate.not(Reason.EMPTY, "Nothing was rated by two interviewers.");
        }
        if (Arrays.stream(alpha.count).filter(c -> c > 0).count() < 2) {
            return Estimate.not(Reason.NO_VARIATION, "All ratings are the same.");
        }
        return Estimate.of(Arrays.stream(Scale.values()).mapToDouble(alpha::of).toArray());
    }

    private static double[] coincidences(int[] unit, double[] value, double[] values) {
        double[] pairs = new double[values.length * values.length];
        int from = 0;
        while (from < unit.length) {
            int to = from;
            while (to < unit.length && unit[to] == unit[from]) {
                to++;
            }
            addUnit(value, from, to, values, pairs);
            from = to;
        }
        return pairs;
    }

    private static void addUnit(double[] value, int from, int to, double[] values, double[] pairs) {
        int size = to - from;
        if (size < 2) {
            return;
        }
        int[] code = new int[size];
        Arrays.setAll(code, i -> Arrays.binarySearch(values, value[from + i] == 0 ? 0.0 : value[from + i]));
        Arrays.sort(code);
        int[] distinct = Arrays.stream(code).distinct().toArray();
        int[] times = new int[distinct.length];
        for (int c : code) {
            times[Arrays.binarySearch(distinct, c)]++;
        }
        for (int a = 0; a < distinct.length; a++) {
            for (int b = 0; b < distinct.length; b++) {
                double both = (double) times[a] * (a == b ? times[a] - 1 : times[b]);
                pairs[distinct[a] * values.length + distinct[b]] += both / (size - 1);
            }
        }
    }

    private double of(Scale scale) {
        double all = Arrays.stream(count).sum();
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < values.length; a++) {
            double between = 0;
            for (int b = a + 1; b < values.length; b++) {
                between += count[b];
                double distance = switch (scale) {
                    case NOMINAL -> 1;
                    case ORDINAL -> square(count[a] / 2 + between - count[b] / 2);
                    case INTERVAL -> square(values[b] - values[a]);
                    case RATIO -> square((values[b] - values[a]) / (values[b] + values[a]));
                };
                observed += coincidence[a * values.length + b] * distance;
                expected += count[a] * count[b] * distance;
            }
        }
        return scale == Scale.RATIO && values[0] < 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
    }

    private static double square(double x) {
        return x * x;
    }
}
