package io.plumbline.analytics.panel;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;

/**
 * Every counted scorecard, with its competencies' effects taken out and its interviewer's severity added back.
 * The fixed effects are the mixed model's given components and severities: mean of what is left of the ratings
 * of a competency, or of a subset, after the predictions of candidate and scorecard; repeated until it settles.
 *
 * @param ratings the ratings; arrays below are by card unless said otherwise
 * @param adjusted whether severities could be estimated; if not, none is taken out
 * @param raw mean of the card's ratings less their competencies' effects, in scale points
 * @param value the same with the interviewer's severity added, in scale points
 * @param variance of {@code value} about the candidate: halo + residual / ratings; 0 where not estimable
 * @param level the mean of {@code value} in the card's connected subset
 * @param candidateVariance between candidates; 0 where not estimable
 * @param severity by interviewer, 0 where not estimable
 */
public record AdjustedCards(CountedRatings ratings, boolean adjusted, double[] raw, double[] value, double[] variance,
        double[] level, double candidateVariance, double[] severity) {

    /** Takes out what a fit of these ratings, or of some of them, says; nothing but the competencies' effects where there is no fit. */
    public static AdjustedCards of(CountedRatings ratings, Estimate<Severity> fit) {
        double[] severity = new double[ratings.interviewers().size()];
        int[] subset = new int[severity.length];
        double candidate = 0;
        double halo = 0;
        double residual = 0;
        boolean adjusted = false;
        if (fit instanceof Estimated<Severity>(Severity said)) {
            candidate = orZero(said.varianceComponents().candidate());
            halo = orZero(said.varianceComponents().halo());
            residual = orZero(said.varianceComponents().residual());
            adjusted = read(said, ratings, severity, subset);
        }
        FixedEffects fixed = new FixedEffects(ratings, severity, subset, candidate, halo, residual);
        fixed.settle();
        int cards = ratings.cards();
        double[] raw = new double[cards];
        double[] value = new double[cards];
        double[] variance = new double[cards];
        double[] level = new double[cards];
        for (int card = 0; card < cards; card++) {
            int interviewer = ratings.cardInterviewer()[card];
            int k = ratings.cardStart()[card + 1] - ratings.cardStart()[card];
            raw[card] = fixed.withoutCompetencies(card);
            value[card] = raw[card] + severity[interviewer];
            variance[card] = halo + residual / k;
            level[card] = fixed.level(subset[interviewer]);
        }
        return new AdjustedCards(ratings, adjusted, raw, value, variance, level, candidate, severity);
    }

    private static boolean read(Severity said, CountedRatings ratings, double[] severity, int[] subset) {
        if (!(said.interviewers() instanceof Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> rows))) {
            return false;
        }
        Object2IntOpenHashMap<String> index = new Object2IntOpenHashMap<>();
        index.defaultReturnValue(-1);
        for (int i = 0; i < severity.length; i++) {
            index.put(ratings.interviewers().get(i), i);
        }
        for (InterviewerSeverity row : rows) {
            int at = index.getInt(row.interviewer());
            if (at >= 0) {
                severity[at] = row.severity();
                subset[at] = row.subset() - 1;
            }
        }
        return true;
    }

    private static double orZero(Estimate<Double> component) {
        return switch (component) {
            case Estimated<Double>(Double value) -> value;
            case NotEstimable<Double> none -> 0;
        };
    }

    /** Whether cards can be held against what colleagues' cards say of the same candidate. */
    public boolean comparable() {
        return adjusted && variance.length > 0 && variance[0] > 0;
    }
}
