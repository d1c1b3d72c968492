package io.plumbline.analytics.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Parametric bootstrap of variance components: estimates them again from data that fitted components would make.
 * Small designs are fitted anew; large ones take one scoring step from the truth, which is as good when there are
 * many data.
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

    /** The components estimated from drawn data. Several threads may ask at once. */
    double[] estimate(double[] y) {
        return step == null ? Reml.refit(design.with(y), fitted) : step.from(fitted, y);
    }

    /** One scoring step from the truth, with the information that the real data gave. */
    private static final class Step {

        private final Projection projection;
        private final AverageInformation slope;

        private Step(Design design, double[] fitted) {
            RestrictedLikelihood at = Reml.at(design, fitted);
            slope = at.slope();
            projection = new Projection(at);
        }

        private double[] from(double[] fitted, double[] y) {
            double[] quadratic = projection.quadratics(y);
            int[] free = IntStream.range(0, fitted.length).filter(f -> fitted[f] > 0).toArray();
            double[][] information = new double[free.length][free.length];
            double[] score = new double[free.length];
            for (int a = 0; a < free.length; a++) {
                score[a] = (quadratic[free[a]] - slope.trace[free[a]]) / 2;
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
