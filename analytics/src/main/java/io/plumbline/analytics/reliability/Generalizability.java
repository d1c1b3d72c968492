package io.plumbline.analytics.reliability;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.draw.Keys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Generalizability study with candidates and interviewers as samples and competencies fixed, and decision studies
 * from it. Source: Brennan (2001), Generalizability Theory, 3, 4 and 7.
 */
final class Generalizability {

    private static final int MOST_RATINGS = 120_000;
    private static final int MOST_FIXED = 400;
    private static final int MOST_COLUMNS = 1_000;
    private static final double[] WISHED = {0.7, 0.8, 0.9};
    private static final int LARGEST_PANEL = 6;

    private final long seed;
    private final Design design;
    private final EffectKeys effects;
    /** Place of candidate, candidate x competency, scorecard and interviewer among the components, -1 when confounded. */
    private final int[] place = {0, -1, -1, -1};
    private final int typicalCompetencies;

    Generalizability(CountedRatings ratings, ContentKeys keys, long seed) {
        this.seed = seed;
        int[] cards = CardSample.of(ratings, keys, MOST_RATINGS, false);
        RatingRows rows = new RatingRows(ratings, cards);
        typicalCompetencies = (int) Math.max(1, Math.round((double) rows.size() / Math.max(1, cards.length)));
        List<int[]> nested = new ArrayList<>();
        List<long[]> nestedKeys = new ArrayList<>();
        nested.add(rows.candidate);
        nestedKeys.add(rows.keys(row -> keys.candidate()[rows.candidate[row]]));
        if (rows.competencyTellsApart()) {
            place[1] = nested.size();
            nested.add(rows.competency);
            nestedKeys.add(rows.keys(row -> Keys.mix(keys.candidate()[rows.candidate[row]] + 3 * keys.competency()[rows.competency[row]])));
        }
        if (rows.cardTellsApart()) {
            place[2] = nested.size();
            nested.add(rows.card);
            nestedKeys.add(rows.keys(row -> keys.card()[rows.card[row]]));
        }
        boolean interviewers = rows.interviewerTellsApart();
        place[3] = interviewers ? nested.size() : -1;
        effects = new EffectKeys(nestedKeys.toArray(long[][]::new), interviewers ? new long[][] {keys.interviewer()} : new long[0][],
                rows.keys(row -> Keys.mix(keys.card()[rows.card[row]] + 3 * keys.competency()[rows.competency[row]])));
        int[][] fixed = rows.fixed(MOST_FIXED);
        design = new Design(rows.start, nested.toArray(int[][]::new), interviewers ? new int[][] {rows.interviewer} : new int[0][],
                interviewers ? new int[] {ratings.interviewers().size()} : new int[0], fixed, rows.fixedColumns, rows.value);
    }

    /** Components in the order candidate, interviewer, candidate x competency, scorecard, residual; absent ones are NaN. */
    Estimate<double[]> components(Progress progress) {
        if (design.size() == 0) {
            return Estimate.not(Reason.EMPTY, "No rating counts.");
        }
        if (design.columns() > MOST_COLUMNS) {
            return Estimate.not(Reason.UNSUITABLE, "There are more than " + MOST_COLUMNS + " competencies.");
        }
        if (design.blocks() < 2) {
            return Estimate.not(Reason.TOO_FEW, "There is one candidate.");
        }
        if (design.longestBlock() < 2) {
            return Estimate.not(Reason.CONFOUNDED, "No candidate was rated twice: candidates and error cannot be told apart.");
        }
        return Reml.fit(design, progress);
    }

    private double component(double[] variance, int which) {
        return place[which] < 0 ? Double.NaN : variance[place[which]];
    }

    private double[] named(double[] variance) {
        return new double[] {component(variance, 0), component(variance, 3), component(variance, 1), component(variance, 2),
            variance[variance.length - 1]};
    }

    Reliability.GStudy study(double[] variance) {
        double[] v = named(variance);
        return new Reliability.GStudy(told(v[0]), told(v[1]), told(v[2]), told(v[3]), told(v[4]), design.size());
    }

    private static Estimate<Double> told(double variance) {
        return Double.isNaN(variance) ? Estimate.not(Reason.CONFOUNDED, "The data cannot tell this source of variation from another.")
                : Estimate.of(variance);
    }

    /** What is not told apart from the residual, or from the candidate, is no error of its own. */
    private double[] filled(double[] variance) {
        return Arrays.stream(named(variance)).map(v -> Double.isNaN(v) ? 0 : v).toArray();
    }

    Estimate<List<Reliability.DStudy>> decisions(double[] variance) {
        double[] v = filled(variance);
        if (!(v[0] > 0)) {
            return Estimate.not(Reason.NO_VARIATION, "Candidates do not differ beyond error, so no panel tells them apart.");
        }
        List<Reliability.DStudy> studies = new ArrayList<>();
        for (int competencies : new TreeSet<>(List.of(1, 3, 5, typicalCompetencies))) {
            for (int interviewers = 1; interviewers <= LARGEST_PANEL; interviewers++) {
                double relative = v[3] / interviewers + v[4] / ((double) interviewers * competencies);
                CoefficientPair pair = CoefficientPair.of(v[0] + v[2] / competencies, relative, relative + v[1] / interviewers);
                studies.add(new Reliability.DStudy(interviewers, competencies, pair.dependability(), pair.generalizability()));
            }
        }
        return Estimate.of(List.copyOf(studies));
    }

    Estimate<List<Reliability.Panel>> panels(double[] variance) {
        double each = errorPerUniverse(variance);
        if (!Double.isFinite(each)) {
            return Estimate.not(Reason.NO_VARIATION, "Candidates do not differ beyond error, so no panel is large enough.");
        }
        Bootstrap bootstrap = new Bootstrap(design, variance);
        double[] drawn = IntStream.range(0, Bootstrap.REPLICATES / 2).parallel().boxed()
                .flatMap(pair -> Arrays.stream(effects.draw(design, variance, seed, pair)))
                .mapToDouble(y -> Math.min(1e6, errorPerUniverse(bootstrap.estimate(y)))).toArray();
        double[] ends = Bootstrap.ends(drawn);
        return Estimate.of(Arrays.stream(WISHED).mapToObj(wished -> {
            double factor = wished / (1 - wished);
            double exact = factor * each;
            return new Reliability.Panel(wished, (long) Math.max(1, Math.ceil(exact - 1e-9)), exact, factor * Math.min(each, ends[0]),
                    factor * Math.max(each, ends[1]));
        }).toList());
    }

    /** Absolute error of one interviewer's typical card over the variance of universe scores. */
    private double errorPerUniverse(double[] variance) {
        double[] v = filled(variance);
        double universe = v[0] + v[2] / typicalCompetencies;
        return universe > 0 ? (v[1] + v[3] + v[4] / typicalCompetencies) / universe : Double.POSITIVE_INFINITY;
    }
}
