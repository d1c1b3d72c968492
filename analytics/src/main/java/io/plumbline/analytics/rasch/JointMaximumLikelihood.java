package io.plumbline.analytics.rasch;

import io.plumbline.analytics.Progress;
import java.util.Arrays;

/** Newton's method on all parameters at once; the log-likelihood is concave, so damping is all it needs. */
final class JointMaximumLikelihood {

    /** The largest score that counts as solved. */
    static final double SOLVED = 1e-8;

    private static final double WISHED = 1e-10;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    private JointMaximumLikelihood() { }

    /** @throws NotConverged when the largest score stays above {@link #SOLVED} */
    static Derivatives fit(Sample sample, Progress progress) {
        Derivatives at = new Derivatives(sample, start(sample));
        for (int step = 0; step < MOST_STEPS; step++) {
            double left = at.score.greatest();
            progress.step("rasch", Math.min(1, step / 12.0));
            if (left <= WISHED) {
                return at;
            }
            Point direction = new CandidateElimination(at).solve(at.score, tolerance(sample, left));
            Derivatives next = new Derivatives(sample, along(sample, at, direction));
            if (left <= SOLVED && next.score.greatest() >= left) {
                return at;
            }
            at = next;
        }
        if (at.score.greatest() > SOLVED) {
            throw new NotConverged("largest score " + at.score.greatest());
        }
        return at;
    }

    /** Looser far from the solution; never tighter than the rounding of the scores, which lies partly in no direction. */
    private static double tolerance(Sample sample, double left) {
        double rounding = 1e-12 * Math.sqrt(sample.size()) / left;
        return Math.min(0.1, Math.max(rounding, Math.max(1e-8, Math.min(1e-2, left * 1e-2))));
    }

    private static Point along(Sample sample, Derivatives at, Point direction) {
        double length = Math.min(1, 4 / Math.max(4, direction.greatest()));
        double allowance = 1e-12 * Math.abs(at.logLikelihood);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            Point tried = at.point.plus(length, direction);
            if (Derivatives.logLikelihood(sample, tried) >= at.logLikelihood - allowance) {
                return tried;
            }
            length /= 2;
        }
        throw new NotConverged("no step raises the likelihood");
    }

    /** Candidates at the logit of their share of the score, thresholds by neighbouring counts. */
    private static Point start(Sample sample) {
        Categories categories = sample.categories;
        double[] candidate = new double[sample.candidates];
        double[][] counts = new double[categories.groups()][];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = new double[categories.steps(g) + 1];
            Arrays.fill(counts[g], 0.5);
        }
        for (int n = 0; n < candidate.length; n++) {
            double score = 0.3;
            double most = 0.6;
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                score += sample.x[r];
                most += categories.stepsOf(sample.competency[r]);
                counts[categories.groupOf(sample.competency[r])][sample.x[r]]++;
            }
            candidate[n] = Math.log(score / (most - score));
        }
        double[] threshold = new double[categories.thresholds()];
        for (int g = 0; g < counts.length; g++) {
            for (int k = 1; k <= categories.steps(g); k++) {
                threshold[categories.offset(g) + k - 1] = Math.log(counts[g][k - 1] / counts[g][k]);
            }
        }
        return new Point(candidate, new double[sample.interviewers], new double[sample.competencies], threshold);
    }
}
