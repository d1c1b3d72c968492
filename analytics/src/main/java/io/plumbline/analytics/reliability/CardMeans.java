package io.plumbline.analytics.reliability;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Intraclass correlations of scorecard means of competency-centred ratings. */
final class CardMeans {

    private static final int MOST_CARDS = 60_000;

    private final CountedRatings ratings;
    private final ContentKeys keys;
    private final long seed;
    /** By card. */
    private final double[] mean;

    CardMeans(CountedRatings ratings, ContentKeys keys, long seed) {
        this.ratings = ratings;
        this.keys = keys;
        this.seed = seed;
        double[] centre = competencyMeans(ratings);
        mean = new double[ratings.cards()];
        for (int card = 0; card < mean.length; card++) {
            int from = ratings.cardStart()[card];
            int to = ratings.cardStart()[card + 1];
            for (int r = from; r < to; r++) {
                mean[card] += (ratings.value()[r] - centre[ratings.competency()[r]]) / (to - from);
            }
        }
    }

    private static double[] competencyMeans(CountedRatings ratings) {
        double[] sum = new double[ratings.competencies().size()];
        double[] count = new double[sum.length];
        for (int r = 0; r < ratings.size(); r++) {
            sum[ratings.competency()[r]] += ratings.value()[r];
            count[ratings.competency()[r]]++;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= count[i];
        }
        return sum;
    }

    Estimate<Icc> icc(Progress progress) {
        double[][] table = completeTable();
        if (table.length >= 2 && table[0].length >= 2) {
            return ShroutFleiss.degenerate(table) ? same() : Estimate.of(ShroutFleiss.of(table));
        }
        int[] cards = CardSample.of(ratings, keys, MOST_CARDS, true);
        Design twoWay = design(cards);
        double k = harmonicPanel(cards, twoWay);
        if (twoWay.longestBlock() < 2 || twoWay.blocks() < 2 || !(k > 1)) {
            return Estimate.not(Reason.CONFOUNDED, "No two candidates were scored by two interviewers: candidates and error cannot be told apart.");
        }
        return Reml.fit(twoWay, progress).map(components -> incomplete(cards, twoWay, components, k, progress));
    }

    private static Estimate<Icc> same() {
        return Estimate.not(Reason.NO_VARIATION, "Candidates, or their scorecards, do not differ.");
    }

    /** By candidate and interviewer, when every interviewer scored every candidate once; otherwise empty. */
    private double[][] completeTable() {
        int candidates = ratings.candidates().size();
        int interviewers = ratings.interviewers().size();
        if ((long) candidates * interviewers != mean.length || mean.length == 0) {
            return new double[0][0];
        }
        double[][] table = new double[candidates][interviewers];
        for (double[] row : table) {
            Arrays.fill(row, Double.NaN);
        }
        for (int card = 0; card < mean.length; card++) {
            table[ratings.cardCandidate()[card]][ratings.cardInterviewer()[card]] = mean[card];
        }
        boolean complete = Arrays.stream(table).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        return complete ? table : new double[0][0];
    }

    private Design design(int[] cards) {
        int[] candidate = Arrays.stream(cards).map(card -> ratings.cardCandidate()[card]).toArray();
        return new Design(Blocks.starts(candidate), new int[][] {candidate},
                new int[][] {Arrays.stream(cards).map(card -> ratings.cardInterviewer()[card]).toArray()},
                new int[] {ratings.interviewers().size()}, new int[][] {new int[cards.length]}, 1,
                Arrays.stream(cards).mapToDouble(card -> mean[card]).toArray());
    }

    /** Harmonic mean of the number of interviewers of a candidate. */
    private static double harmonicPanel(int[] cards, Design design) {
        double inverse = 0;
        IntOpenHashSet seen = new IntOpenHashSet();
        for (int b = 0; b < design.blocks(); b++) {
            seen.clear();
            for (int r = design.start()[b]; r < design.start()[b + 1]; r++) {
                seen.add(design.crossed()[0][r]);
            }
            inverse += 1.0 / seen.size();
        }
        return cards.length == 0 ? 0 : design.blocks() / inverse;
    }

    private Icc incomplete(int[] cards, Design twoWay, double[] components, double k, Progress progress) {
        Design oneWay = new Design(twoWay.start(), twoWay.nested(), new int[0][], new int[0], twoWay.fixed(), 1, twoWay.y());
        double[] single = Reml.fit(oneWay, progress).orThrow();
        double[] value = coefficients(single, components, k);
        EffectKeys effects = new EffectKeys(new long[][] {Arrays.stream(cards).mapToLong(card -> keys.candidate()[ratings.cardCandidate()[card]]).toArray()},
                new long[][] {keys.interviewer()}, Arrays.stream(cards).mapToLong(card -> keys.card()[card]).toArray());
        Bootstrap second = new Bootstrap(twoWay, components);
        Bootstrap first = new Bootstrap(oneWay, single);
        double[][] drawn = IntStream.range(0, Bootstrap.REPLICATES / 2).parallel().boxed()
                .flatMap(pair -> Arrays.stream(effects.draw(twoWay, components, seed, pair)))
                .map(y -> coefficients(first.estimate(y), second.estimate(y), k)).toArray(double[][]::new);
        Bounded[] icc = new Bounded[value.length];
        for (int c = 0; c < icc.length; c++) {
            int which = c;
            double[] ends = Bootstrap.ends(Arrays.stream(drawn).mapToDouble(again -> again[which]).toArray());
            icc[c] = new Bounded(value[c], Math.min(value[c], ends[0]), Math.max(value[c], ends[1]));
        }
        return new Icc(icc[0], icc[1], icc[2], icc[3], icc[4], icc[5], k, cards.length, Icc.Method.VARIANCE_COMPONENTS);
    }

    private static double[] coefficients(double[] oneWay, double[] twoWay, double k) {
        double c = twoWay[0];
        double i = twoWay[1];
        double e = twoWay[2];
        return new double[] {share(oneWay[0], oneWay[1]), share(c, i + e), share(c, e), share(oneWay[0], oneWay[1] / k),
            share(c, (i + e) / k), share(c, e / k)};
    }

    private static double share(double part, double rest) {
        return part + rest > 0 ? part / (part + rest) : 0;
    }
}
