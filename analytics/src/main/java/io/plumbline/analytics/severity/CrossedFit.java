package io.plumbline.analytics.severity;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CountedRatings;
import org.jspecify.annotations.Nullable;

/**
 * The crossed mixed model fitted to ratings. R, with a factor for the subsets:
 * {@code lmer(rating ~ competency + subset + (1|candidate) + (1|interviewer) + (1|card), REML = TRUE)}.
 */
final class CrossedFit {

    private static final int BLOCKS_AT_FIRST = 2;
    private static final int BLOCKS_THEN = 6;
    private static final int BLOCKS_AT_THE_END = 32;
    private static final int BLOCKS_AT_THE_END_OF_HUGE = 12;
    private static final int HUGE = 10_000;

    final Design design;
    final FixedEffects fixed;
    final Identifiability identifiability;
    private final double[] y;
    private final long seed;
    private final int exactLimit;
    private final Progress progress;
    private RemlFit.@Nullable Point best;

    CrossedFit(CountedRatings ratings, long seed, Progress progress) {
        this(new Design(ratings), seed, Precision.WORTHWHILE, progress);
    }

    /** @param exactLimit inner nodes of the largest subset that is factored in the end */
    CrossedFit(Design design, long seed, int exactLimit, Progress progress) {
        this.exactLimit = exactLimit;
        this.design = design;
        fixed = new FixedEffects(design);
        identifiability = Identifiability.of(design);
        y = Response.centred(design);
        this.seed = seed;
        this.progress = progress;
    }

    /** Whether the centred ratings are all zero but for rounding. */
    boolean withoutVariation() {
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(y[i]) / (1 + Math.abs(design.value[i])));
        }
        return largest < 1e-12;
    }

    /** The model at the greatest restricted likelihood. */
    MixedModel model() {
        return point().model();
    }

    private RemlFit.Point point() {
        if (best == null) {
            best = fit(identifiability.estimated(), null);
        }
        return best;
    }

    /** Minus twice the restricted log-likelihood without the interviewer term. */
    double criterionWithoutInterviewer() {
        return fit(identifiability.estimatedWithoutInterviewer(design), model().ratios).model().criterion();
    }

    /** Probing first where factoring is dear; the end by factoring, or by more probes where it is out of reach. */
    private RemlFit.Point fit(boolean[] estimated, @Nullable Ratios start) {
        int largest = design.subsets == 0 || !estimated[2] ? 0 : design.subsetInner[1];
        int cheap = Math.min(exactLimit, Precision.CHEAP);
        if (largest <= cheap) {
            return RemlFit.fit(design, fixed, y, estimated, new Precision(cheap, 0, 1e-7, seed), start, progress);
        }
        Precision rough = new Precision(cheap, BLOCKS_AT_FIRST, 1e-3, seed);
        Ratios near = RemlFit.fit(design, fixed, y, estimated, rough, start, progress).model().ratios;
        Precision fine = new Precision(exactLimit, BLOCKS_THEN, 1e-5, seed);
        return RemlFit.fit(design, fixed, y, estimated, fine, near, progress);
    }

    /** Best linear unbiased predictions of the interviewers, by original index. */
    double[] predictions() {
        MixedModel model = model();
        boolean outer = design.interviewersOuter;
        double ratio = outer ? model.ratios.outer() : model.ratios.inner();
        double[] score = outer ? model.outerScore : model.innerScore;
        int[] name = outer ? design.outerName : design.innerName;
        double[] predictions = new double[name.length];
        for (int node = 0; node < name.length; node++) {
            predictions[name[node]] = ratio * score[node];
        }
        return predictions;
    }

    /**
     * Their standard deviations given components and fixed effects, by original index. R:
     * {@code sqrt(attr(ranef(fit, condVar = TRUE)$interviewer, "postVar"))}.
     */
    double[] deviations() {
        MixedModel model = model();
        Posterior posterior = posterior();
        boolean outer = design.interviewersOuter;
        int[] name = outer ? design.outerName : design.innerName;
        double[] deviations = new double[name.length];
        for (int node = 0; node < name.length; node++) {
            double variance = model.ratios.inner() * (outer ? 0 : posterior.innerVariance[node]);
            if (outer) {
                double shrink = model.ratios.outer() / model.weights.outerPivot[node];
                variance = shrink + model.ratios.inner() * shrink * shrink * posterior.outerQuadratic[node];
            }
            deviations[name[node]] = Math.sqrt(variance * model.residualVariance());
        }
        return deviations;
    }

    private Posterior posterior() {
        MixedModel model = model();
        if (model.ratios.inner() == 0 || InnerSystems.large(design, exactLimit) == 0) {
            return point().posterior();
        }
        int blocks = design.inners > HUGE ? BLOCKS_AT_THE_END_OF_HUGE : BLOCKS_AT_THE_END;
        Probes probes = new Probes(seed, blocks, block -> progress.step("standard errors", (double) block / blocks));
        return new InnerSystems(model.weights, exactLimit, probes).posterior(design);
    }
}
