package io.plumbline.analytics.reliability;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Parametric bootstrap of variance components: draws data from fitted components and estimates them again. Small
 * designs are fitted anew; large ones take one scoring step from the truth, which is as good when there are many data.
 */
final class Bootstrap {

    static final int REPLICATES = 200;

    private static final int REFIT_UP_TO = 600;

    private final Design design;
    private final double[] fitted;
    private final @Nullable Step step;

    Bootstrap(Design design, double[] fitted) {
        this.design = design;
        this.fitted = fitted;
        step = design.size() <= REFIT_UP_TO ? null : new Step(design, fitted);
    }

    /** Data as the components of a design would make them, fixed effects left at nought. */
    static double[] draw(Design design, double[] variance, Random random) {
        double[] y = new double[design.size()];
        int f = 0;
        for (int[] labels : design.nested()) {
            addNested(design, labels, Math.sqrt(variance[f++]), random, y);
        }
        for (int c = 0; c < design.crossed().length; c++) {
            double deviation = Math.sqrt(variance[f++]);
            double[] effect = new double[design.levels()[c]];
            Arrays.setAll(effect, level -> deviation * random.nextGaussian());
            for (int r = 0; r < y.length; r++) {
                y[r] += effect[design.crossed()[c][r]];
            }
        }
        double deviation = Math.sqrt(variance[f]);
        for (int r = 0; r < y.length; r++) {
            y[r] += deviation * random.nextGaussian();
        }
        return y;
    }

    private static void addNested(Design design, int[] labels, double deviation, Random random, double[] y) {
        for (int b = 0; b < design.blocks(); b++) {
            for (int r = design.start()[b]; r < design.start()[b + 1]; r++) {
                int earlier = design.start()[b];
                while (labels[earlier] != labels[r]) {
                    earlier++;
                }
                // the first of a label draws; the others, later in the block, share its draw
                if (earlier == r) {
                    double effect = deviation * random.nextGaussian();
                    for (int s = r; s < design.start()[b + 1]; s++) {
                        y[s] += labels[s] == labels[r] ? effect : 0;
                    }
                }
            }
        }
    }

    /** The components estimated from drawn data. */
    double[] estimate(double[] y) {
        return step == null ? Reml.refit(design.with(y), fitted) : step.from(fitted, y);
    }

    /** One scoring step from the truth, with the information that the real data gave. */
    private static final class Step {

        private final RestrictedLikelihood at;
        private final RestrictedLikelihood.Slope slope;
        private final double[] inverses;

        private Step(Design design, double[] fitted) {
            at = Reml.at(design, fitted);
            slope = at.slope();
            inverses = at.inverses();
        }

        private double[] from(double[] fitted, double[] y) {
            double[] quadratic = at.quadratics(y, inverses);
            double[] gradient = new double[quadratic.length];
            Arrays.setAll(gradient, f -> (quadratic[f] - slope.trace[f]) / 2);
            int[] free = java.util.stream.IntStream.range(0, fitted.length).filter(f -> fitted[f] > 0).toArray();
            double[][] information = new double[free.length][free.length];
            double[] score = new double[free.length];
            for (int a = 0; a < free.length; a++) {
                score[a] = gradient[free[a]];
                for (int b = 0; b < free.length; b++) {
                    information[a][b] = slope.information[free[a]][free[b]];
                }
            }
            double[] step = new SingularValueDecomposition(new Array2DRowRealMatrix(information, false)).getSolver()
                    .solve(new ArrayRealVector(score, false)).toArray();
            double[] estimate = fitted.clone();
            for (int a = 0; a < free.length; a++) {
                estimate[free[a]] = Math.max(0, estimate[free[a]] + step[a]);
            }
            return estimate;
        }
    }

    /** The 2.5% and 97.5% points of drawn values. */
    static double[] ends(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return new double[] {quantile(sorted, 0.025), quantile(sorted, 0.975)};
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return below == above || sorted[below] == sorted[above] ? sorted[below] : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
