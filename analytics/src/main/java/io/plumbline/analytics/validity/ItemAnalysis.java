package io.plumbline.analytics.validity;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.validity.Validity.Coefficients;
import io.plumbline.analytics.validity.Validity.Item;
import io.plumbline.analytics.validity.Validity.ItemTable;
import io.plumbline.analytics.validity.Validity.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** One table: the coefficients of its items, whether they differ, and what may be said of each. */
final class ItemAnalysis {

    static final int LEAST = 5;

    /** A list longer than this is for those of whom something can be said. */
    private static final int MANY = 10_000;
    private static final double FLAT = 0.30;
    private static final double LEVEL = 0.05;

    private final KnownHires hires;
    private final List<ItemScores> items;
    private final List<String> names;
    private final List<Coefficients> coefficients;
    /** Items with at least five hires and a correlation. */
    private final int[] pooled;
    private final double[] z;
    private final double[] variance;

    private ItemAnalysis(KnownHires hires, List<ItemScores> items, List<String> names) {
        this.hires = hires;
        this.items = items;
        this.names = names;
        coefficients = items.stream().map(item -> coefficients(hires, item)).toList();
        pooled = IntStream.range(0, items.size())
                .filter(i -> coefficients.get(i).n() >= LEAST && coefficients.get(i).observed() instanceof Estimated).toArray();
        z = Arrays.stream(pooled).mapToDouble(i -> FisherZ.of(coefficients.get(i).observed().orThrow())).toArray();
        variance = Arrays.stream(pooled).mapToDouble(i -> 1.0 / (coefficients.get(i).n() - 3)).toArray();
    }

    static ItemTable table(KnownHires hires, List<ItemScores> items, List<String> names, long seed) {
        List<ItemScores> told = items.size() <= MANY ? items : items.stream().filter(item -> item.hire().length >= LEAST).toList();
        return new ItemAnalysis(hires, told, names).table(seed);
    }

    private static Coefficients coefficients(KnownHires hires, ItemScores item) {
        double[] outcome = Arrays.stream(item.hire()).mapToDouble(h -> hires.outcome[h]).toArray();
        double[] panel = Arrays.stream(item.hire()).mapToDouble(h -> hires.panel[h]).toArray();
        boolean[] good = new boolean[outcome.length];
        for (int i = 0; i < good.length; i++) {
            good[i] = hires.good[item.hire()[i]];
        }
        Estimate<Double> observed = Association.pearson(item.score(), outcome);
        Estimate<Double> other = Estimate.not(Reason.UNSUITABLE, "Hires were not selected on this score itself.");
        return new Coefficients(outcome.length, Association.spearman(item.score(), outcome), Association.polyserial(item.score(), outcome),
                PanelAnalysis.auc(item.score(), good), observed, PanelAnalysis.interval(observed, outcome.length), other,
                Estimate.not(Reason.UNSUITABLE, "Hires were not selected on this score itself."),
                caseIII(observed, Association.pearson(item.score(), panel), Association.pearson(outcome, panel), hires.restriction));
    }

    private static Estimate<Double> caseIII(Estimate<Double> xy, Estimate<Double> xz, Estimate<Double> yz, double k) {
        if (xy instanceof Estimated<Double>(Double rxy) && xz instanceof Estimated<Double>(Double rxz) && yz instanceof Estimated<Double>(Double ryz)) {
            return k > 0 && Double.isFinite(k) ? Estimate.of(RangeRestriction.caseIII(rxy, rxz, ryz, k))
                    : Estimate.not(Reason.NO_VARIATION, "The panels' scores of the hires are all the same.");
        }
        return xy instanceof NotEstimable ? xy : xz instanceof NotEstimable ? xz : yz;
    }

    private ItemTable table(long seed) {
        if (pooled.length < 2) {
            Reason reason = Reason.TOO_FEW;
            String message = "Fewer than two have five hires with a known outcome.";
            return new ItemTable(Estimate.not(reason, message), Estimate.not(reason, message), Estimate.not(reason, message),
                    items(null), Estimate.not(reason, message));
        }
        RandomEffects effects = RandomEffects.pool(z, variance);
        double permuted = new OutcomePermutation(hires.outcome, Arrays.stream(pooled).mapToObj(items::get).toList()).pValue(effects.q(), seed);
        boolean differ = effects.pValue() < LEVEL && permuted < LEVEL;
        double half = BinomialInterval.Z95 * effects.standardError();
        List<Item> rows = items(effects);
        return new ItemTable(
                Estimate.of(new Validity.Heterogeneity(effects.q(), effects.df(), effects.pValue(), effects.tau2(), permuted,
                        differ ? Validity.Differences.DIFFER : Validity.Differences.NO_MORE_THAN_CHANCE)),
                Estimate.of(Math.tanh(effects.mean())),
                Estimate.of(new Interval(Math.tanh(effects.mean() - half), Math.tanh(effects.mean() + half))), rows,
                differ ? Estimate.of(ranking(rows)) : Estimate.not(Reason.NO_VARIATION, "They differ no more than chance: there is nothing to rank."));
    }

    private static List<String> ranking(List<Item> rows) {
        List<Item> ranked = new ArrayList<>(rows.stream().filter(item -> item.shrunk() instanceof Estimated).toList());
        ranked.sort(Comparator.comparingDouble((Item item) -> -item.shrunk().orThrow()).thenComparing(Item::name));
        return ranked.stream().map(Item::name).toList();
    }

    private List<Item> items(@org.jspecify.annotations.Nullable RandomEffects effects) {
        NormalDistribution normal = new NormalDistribution();
        double[] p = IntStream.range(0, pooled.length)
                .mapToDouble(i -> 2 * normal.cumulativeProbability(-Math.abs(z[i]) / Math.sqrt(variance[i]))).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(p);
        int[] place = new int[items.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < pooled.length; i++) {
            place[pooled[i]] = i;
        }
        List<Item> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String name = names.get(items.get(i).item());
            if (place[i] < 0) {
                rows.add(new Item(name, coefficients.get(i), few(), few(), Verdict.INSUFFICIENT));
            } else if (effects == null) {
                rows.add(new Item(name, coefficients.get(i), few(), few(), verdict(i, adjusted[place[i]])));
            } else {
                double[] shrunk = effects.shrunk(z[place[i]], variance[place[i]]);
                rows.add(new Item(name, coefficients.get(i), Estimate.of(Math.tanh(shrunk[0])),
                        Estimate.of(new Interval(Math.tanh(shrunk[2]), Math.tanh(shrunk[3]))), verdict(i, adjusted[place[i]])));
            }
        }
        rows.sort(Comparator.comparing(Item::name));
        return List.copyOf(rows);
    }

    private static <T> Estimate<T> few() {
        return Estimate.not(Reason.TOO_FEW, "There are too few hires with a known outcome to pool.");
    }

    private Verdict verdict(int item, double adjusted) {
        return switch (coefficients.get(item).observedInterval()) {
            case NotEstimable<Interval> none -> Verdict.INSUFFICIENT;
            case Estimated<Interval>(Interval interval) -> {
                if (interval.lower() > 0 && adjusted <= LEVEL) {
                    yield Verdict.SEPARATING;
                }
                if (interval.upper() < 0 && adjusted <= LEVEL) {
                    yield Verdict.INVERTED;
                }
                yield interval.lower() <= 0 && interval.upper() >= 0 && interval.lower() >= -FLAT && interval.upper() <= FLAT
                        ? Verdict.FLAT : Verdict.INSUFFICIENT;
            }
        };
    }
}
