package io.plumbline.analytics.reliability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What several interviewers said of the same thing: agreement by alpha and kappa. */
final class RatedUnits {

    private static final int MOST_CATEGORIES = 25;
    private static final int MOST_IN_PAIRS = 100;
    private static final int LEAST_COMMON = 20;
    private static final int MOST_PAIRS = 100;

    private final int[] start;
    private final int[] rater;
    private final double[] value;
    private final List<String> names;
    private final int[] unit;

    /** @param key of the unit of each value */
    RatedUnits(long[] key, int[] rater, double[] value, List<String> names) {
        this.names = names;
        int[] order = new int[key.length];
        Arrays.setAll(order, r -> r);
        IntArrays.stableSort(order, (a, b) -> key[a] != key[b] ? Long.compare(key[a], key[b]) : Integer.compare(rater[a], rater[b]));
        unit = new int[order.length];
        int next = -1;
        for (int r = 0; r < order.length; r++) {
            next += r == 0 || key[order[r]] != key[order[r - 1]] ? 1 : 0;
            unit[r] = next;
        }
        start = Blocks.starts(unit);
        this.rater = Arrays.stream(order).map(r -> rater[r]).toArray();
        this.value = Arrays.stream(order).mapToDouble(r -> value[r]).toArray();
    }

    Reliability.Alpha alpha() {
        if (Arrays.stream(value).distinct().limit(2001).count() > 2000) {
            Estimate<Double> no = Estimate.not(Reason.UNSUITABLE, "There are more than 2,000 distinct ratings.");
            return new Reliability.Alpha(no, no, no, no);
        }
        return switch (KrippendorffAlpha.all(unit, value)) {
            case NotEstimable<double[]>(Reason reason, String message) -> {
                Estimate<Double> no = Estimate.not(reason, message);
                yield new Reliability.Alpha(no, no, no, no);
            }
            case Estimated<double[]>(double[] alpha) -> new Reliability.Alpha(Estimate.of(alpha[0]), Estimate.of(alpha[1]), Estimate.of(alpha[2]),
                    Double.isFinite(alpha[3]) ? Estimate.of(alpha[3])
                            : Estimate.not(Reason.UNSUITABLE, "A ratio scale has no negative values."));
        };
    }

    Reliability.Kappas kappas() {
        double[] categories = Arrays.stream(value).sorted().distinct().limit(MOST_CATEGORIES + 1L).toArray();
        if (categories.length > MOST_CATEGORIES) {
            Estimate<Double> no = Estimate.not(Reason.UNSUITABLE, "There are more than " + MOST_CATEGORIES + " distinct ratings: that is no scale of categories.");
            return new Reliability.Kappas(0, no, no, no, List.of());
        }
        List<int[]> counts = new ArrayList<>();
        double[][] table = new double[categories.length][categories.length];
        boolean two = Arrays.stream(rater).distinct().limit(3).count() == 2;
        for (int u = 0; u + 1 < start.length; u++) {
            if (start[u + 1] - start[u] >= 2) {
                counts.add(count(u, categories, table, two));
            }
        }
        Estimate<Double> fleiss = Kappa.fleiss(counts.toArray(int[][]::new)).map(k -> k[0]);
        return new Reliability.Kappas(counts.size(), fleiss, Kappa.weighted(table, 1), Kappa.weighted(table, 2), pairs(categories));
    }

    /** Adds a unit's pairs to the table: in the raters' order when there are only two, otherwise both ways. */
    private int[] count(int u, double[] categories, double[][] table, boolean two) {
        int[] count = new int[categories.length];
        for (int r = start[u]; r < start[u + 1]; r++) {
            count[category(categories, r)]++;
        }
        if (two && start[u + 1] - start[u] == 2) {
            table[category(categories, start[u])][category(categories, start[u] + 1)]++;
        } else {
            double weight = 1.0 / (start[u + 1] - start[u] - 1);
            for (int a = 0; a < count.length; a++) {
                for (int b = 0; b < count.length; b++) {
                    table[a][b] += weight * count[a] * (a == b ? count[b] - 1 : count[b]);
                }
            }
        }
        return count;
    }

    private int category(double[] categories, int r) {
        return Arrays.binarySearch(categories, value[r]);
    }

    private List<Reliability.Pair> pairs(double[] categories) {
        Long2IntOpenHashMap common = new Long2IntOpenHashMap();
        eachPair((a, b) -> common.addTo(key(a, b), 1));
        LongArrayList wanted = new LongArrayList();
        common.long2IntEntrySet().fastForEach(pair -> {
            if (pair.getIntValue() >= LEAST_COMMON) {
                wanted.add(pair.getLongKey());
            }
        });
        wanted.sort((a, b) -> common.get((long) a) != common.get((long) b) ? Integer.compare(common.get((long) b), common.get((long) a)) : Long.compare(a, b));
        int size = shown(wanted, common);
        Long2IntOpenHashMap place = new Long2IntOpenHashMap();
        place.defaultReturnValue(-1);
        for (int p = 0; p < size; p++) {
            place.put(wanted.getLong(p), p);
        }
        double[][][] tables = new double[size][categories.length][categories.length];
        eachPair((a, b) -> {
            int p = place.get(key(a, b));
            if (p >= 0) {
                tables[p][category(categories, a)][category(categories, b)]++;
            }
        });
        List<Reliability.Pair> pairs = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            long key = wanted.getLong(p);
            pairs.add(new Reliability.Pair(names.get((int) (key >>> 32)), names.get((int) key), common.get(key), Kappa.weighted(tables[p], 2)));
        }
        return List.copyOf(pairs);
    }

    /** How many pairs are told: of pairs with as many units as the first left out, none, since names are all that orders them. */
    private static int shown(LongArrayList wanted, Long2IntOpenHashMap common) {
        int size = Math.min(MOST_PAIRS, wanted.size());
        if (size < wanted.size()) {
            int leftOut = common.get(wanted.getLong(size));
            while (size > 0 && common.get(wanted.getLong(size - 1)) == leftOut) {
                size--;
            }
        }
        return size;
    }

    private long key(int a, int b) {
        return (long) rater[a] << 32 | rater[b];
    }

    private interface PairTaker {
        void take(int a, int b);
    }

    /** Rows of two different raters of a unit, the lower rater first; units with very many raters are passed over. */
    private void eachPair(PairTaker taker) {
        for (int u = 0; u + 1 < start.length; u++) {
            if (start[u + 1] - start[u] <= MOST_IN_PAIRS) {
                for (int a = start[u]; a < start[u + 1]; a++) {
                    for (int b = a + 1; b < start[u + 1]; b++) {
                        if (rater[a] != rater[b]) {
                            taker.take(a, b);
                        }
                    }
                }
            }
        }
    }
}
