package io.plumbline.analytics.severity;

import io.plumbline.analytics.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ratios at which the restricted likelihood is greatest: Newton steps with the average
 * information, kept at or above zero. A step that runs past the minimum along its line is cut back by
 * interpolating the slope, which needs no likelihood value.
 */
final class RemlFit {

    private static final String STAGE = "fit severity";
    private static final int MOST_STEPS = 60;
    private static final int MOST_CUTS = 3;
    private static final double LEAST_SHARE = 0.1;
    /** Below this a ratio may drop to zero at once; above, to a tenth: far above, its slope at zero says nothing. */
    private static final double NEAR_ZERO = 0.01;
    /** Good enough when rounding keeps the steps from getting smaller. */
    private static final double ROUGHLY = 1e-4;
    private static final double UNBOUNDED = 1e7;
    private static final double NEGLIGIBLE = 1e-7;

    private final Design design;
    private final FixedEffects fixed;
    private final double[] y;
    private final boolean[] estimated;
    private final Progress progress;
    private double reached;

    private RemlFit(Design design, FixedEffects fixed, double[] y, boolean[] estimated, Progress progress) {
        this.design = design;
        this.fixed = fixed;
        this.y = y;
        this.estimated = estimated;
        this.progress = progress;
    }

    /** A model with the slope and curvature at its ratios. */
    record Point(MixedModel model, Posterior posterior, Score score) { }

    /**
     * @param estimated whether halo, outer and inner factor have a variance to estimate
     * @param start ratios to start from, or null
     * @throws ArithmeticException when no maximum is found
     */
    static Point fit(Design design, FixedEffects fixed, double[] y, boolean[] estimated, Precision precision,
            @Nullable Ratios start, Progress progress) {
        RemlFit fit = new RemlFit(design, fixed, y, estimated, progress);
        double[] ratios = start == null ? new double[] {0.4, 0.4, 0.2} : start.values();
        for (int j = 0; j < Ratios.COUNT; j++) {
            ratios[j] = estimated[j] ? ratios[j] : 0;
        }
        return fit.descend(ratios, precision);
    }

    private Point descend(double[] from, Precision precision) {
        Starts starts = new Starts(new Probes(precision.seed(), precision.blocks(), block -> progress.step(STAGE, reached)));
        double[] ratios = from;
        Point point = evaluate(ratios, precision, starts);
        for (int step = 0; step < MOST_STEPS; step++) {
            reached = Math.min(0.9, 0.12 * step);
            double[] next = next(ratios, point.score());
            if (close(ratios, next, precision.tolerance())) {
                return point;
            }
            Point there = evaluate(next, precision, starts);
            for (int cut = 0; cut < MOST_CUTS; cut++) {
                double before = along(point.score(), ratios, next);
                double after = along(there.score(), ratios, next);
                if (before >= 0 || after <= -0.5 * before) {
                    break;
                }
                double share = Math.max(LEAST_SHARE, before / (before - after));
                for (int j = 0; j < Ratios.COUNT; j++) {
                    next[j] = ratios[j] + share * (next[j] - ratios[j]);
                }
                there = evaluate(next, precision, starts);
            }
            ratios = next;
            point = there;
            for (double ratio : ratios) {
                if (ratio > UNBOUNDED) {
                    throw new NoResidual();
                }
            }
        }
        if (close(ratios, next(ratios, point.score()), ROUGHLY)) {
            return point;
        }
        throw new ArithmeticException("the variances did not settle in " + MOST_STEPS + " steps");
    }

    private Point evaluate(double[] ratios, Precision precision, Starts starts) {
        progress.step(STAGE, reached);
        MixedModel model = new MixedModel(design, fixed, y, Ratios.of(ratios), precision.exactLimit(), starts);
        if (!(model.residualSum > 0)) {
            throw new NoResidual();
        }
        Posterior posterior = model.systems.posterior(design);
        return new Point(model, posterior, new Score(model, starts, posterior));
    }

    private static double along(Score score, double[] from, double[] to) {
        double sum = 0;
        for (int j = 0; j < Ratios.COUNT; j++) {
            sum += score.slope[j] * (to[j] - from[j]);
        }
        return sum;
    }

    private static boolean close(double[] from, double[] to, double tolerance) {
        for (int j = 0; j < Ratios.COUNT; j++) {
            if (Math.abs(to[j] - from[j]) > tolerance * Math.max(from[j], NEGLIGIBLE)) {
                return false;
            }
        }
        return true;
    }

    /** The Newton step, at most about tenfold up or down. */
    private double[] next(double[] ratios, Score score) {
        double[] least = new double[Ratios.COUNT];
        double[] greatest = new double[Ratios.COUNT];
        for (int j = 0; j < Ratios.COUNT; j++) {
            if (estimated[j]) {
                least[j] = ratios[j] > NEAR_ZERO ? -0.9 * ratios[j] : -ratios[j];
                greatest[j] = 9 * ratios[j] + 0.5;
            }
        }
        double[] next = BoundedStep.of(score.slope, score.curvature, least, greatest);
        for (int j = 0; j < Ratios.COUNT; j++) {
            next[j] += ratios[j];
        }
        return next;
    }

    /** The residual variance runs to zero: ratings within a scorecard do not vary. */
    static final class NoResidual extends ArithmeticException {

        NoResidual() {
            super("no residual variance");
        }
    }
}
