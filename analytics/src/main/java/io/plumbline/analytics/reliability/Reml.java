package io.plumbline.analytics.reliability;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** Variance components by restricted maximum likelihood: average information with step halving, never below zero. */
final class Reml {

    private static final String STAGE = "fit reliability";
    private static final int MOST_STEPS = 200;
    private static final double FLOOR = 1e-9;

    private final Design design;
    private final double total;
    private final Progress progress;
    private double[] variance;
    private RestrictedLikelihood at;

    private Reml(Design design, double total, double[] start, Progress progress) {
        this.design = design;
        this.total = total;
        this.progress = progress;
        variance = start;
        at = new RestrictedLikelihood(design, variance);
    }

    /**
     * Nested, crossed and residual variances, in the units of y squared; zero is an answer.
     * R: {@code lme4::VarCorr(lme4::lmer(y ~ fixed + (1 | candidate) + ...))}.
     *
     * @throws io.plumbline.analytics.Cancelled when the caller gave up
     * @return not estimable: {@code NO_VARIATION} when the fixed columns leave nothing
     */
    static Estimate<double[]> fit(Design design, Progress progress) {
        double total = spread(design);
        if (!(total > 0)) {
            return Estimate.not(Reason.NO_VARIATION, "All ratings are the same.");
        }
        double[] start = new double[design.components()];
        Arrays.fill(start, total / start.length);
        return new Reml(design, total, start, progress).fit();
    }

    /** A fit that starts where an earlier one ended: for the bootstrap. */
    static double[] refit(Design design, double[] start) {
        double total = Arrays.stream(start).sum();
        double[] from = Arrays.stream(start).map(v -> Math.max(v, total * 1e-3)).toArray();
        return new Reml(design, total, from, Progress.SILENT).fit().orThrow();
    }

    /** Variance of y within fixed columns, first factor only: enough for a scale. */
    private static double spread(Design design) {
        int[] column = design.fixed()[0];
        double[] sum = new double[design.columns()];
        double[] count = new double[design.columns()];
        for (int r = 0; r < design.size(); r++) {
            sum[column[r]] += design.y()[r];
            count[column[r]]++;
        }
        double square = 0;
        double scale = 0;
        for (int r = 0; r < design.size(); r++) {
            double mean = sum[column[r]] / count[column[r]];
            square += (design.y()[r] - mean) * (design.y()[r] - mean);
            scale = Math.max(scale, Math.abs(design.y()[r]));
        }
        double variance = square / Math.max(1, design.size() - 1);
        return variance > 1e-20 * scale * scale ? variance : 0;
    }

    private Estimate<double[]> fit() {
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.step(STAGE, Math.min(0.9, 0.1 * step));
            AverageInformation slope = at.slope();
            double[] direction = direction(slope);
            double moved = advance(direction);
            if (moved < 1e-10 * total) {
                break;
            }
        }
        double least = 100 * FLOOR * total;
        return Estimate.of(Arrays.stream(variance).map(v -> v <= least ? 0 : v).toArray());
    }

    private boolean held(double[] score, int f) {
        return variance[f] <= 2 * FLOOR * total && score[f] <= 0;
    }

    private double[] direction(AverageInformation slope) {
        int[] free = java.util.stream.IntStream.range(0, variance.length).filter(f -> !held(slope.score, f)).toArray();
        double[] direction = new double[variance.length];
        for (int round = 0; round < variance.length && free.length > 0; round++) {
            double[][] information = new double[free.length][free.length];
            double[] score = new double[free.length];
            for (int a = 0; a < free.length; a++) {
                score[a] = slope.score[free[a]];
                for (int b = 0; b < free.length; b++) {
                    information[a][b] = slope.information[free[a]][free[b]];
                }
            }
            double[] step = new SingularValueDecomposition(new Array2DRowRealMatrix(information, false)).getSolver()
                    .solve(new ArrayRealVector(score, false)).toArray();
            Arrays.fill(direction, 0);
            for (int a = 0; a < free.length; a++) {
                direction[free[a]] = step[a];
            }
            int[] kept = Arrays.stream(free).filter(f -> variance[f] > 2 * FLOOR * total || direction[f] > 0).toArray();
            if (kept.length == free.length) {
                return direction;
            }
            free = kept;
        }
        return direction;
    }

    /** @return how far the variances moved */
    private double advance(double[] direction) {
        double length = 1;
        for (int halving = 0; halving < 30; halving++) {
            double[] tried = new double[variance.length];
            double moved = 0;
            for (int f = 0; f < tried.length; f++) {
                double down = variance[f] * 0.02;
                double wished = variance[f] + length * direction[f];
                tried[f] = Math.max(FLOOR * total, wished < down ? down : wished);
                moved = Math.max(moved, Math.abs(tried[f] - variance[f]));
            }
            RestrictedLikelihood next = new RestrictedLikelihood(design, tried);
            if (next.criterion <= at.criterion + 1e-9 * Math.abs(at.criterion) * (moved < 1e-6 * total ? 1 : 1e-3)) {
                variance = tried;
                at = next;
                return moved;
            }
            length /= 2;
        }
        return 0;
    }

    /** The restricted likelihood at fitted variances, zeros lifted to where they can be worked with. */
    static RestrictedLikelihood at(Design design, double[] variance) {
        double total = Arrays.stream(variance).sum();
        return new RestrictedLikelihood(design, Arrays.stream(variance).map(v -> Math.max(v, FLOOR * total)).toArray());
    }
}
