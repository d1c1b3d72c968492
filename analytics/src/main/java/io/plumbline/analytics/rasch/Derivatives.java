package io.plumbline.analytics.rasch;

/**
 * Log-likelihood, score and information at a point. The score of each parameter is observed less expected: of an
 * interviewer or competency with the sign turned, since they are subtracted.
 */
final class Derivatives {

    final Sample sample;
    final Point point;
    final Point score;
    final double[] variance;
    /** By rating, cov(X, X >= k) for k = 1 .. steps; {@link #width} apart. */
    final double[] covariance;
    final int width;
    /** Summed model variance of each candidate, interviewer and competency. */
    final Point information;
    /** By threshold group, summed cov(X >= k, X >= l), row by row. */
    final double[][] thresholdInformation;
    double logLikelihood;

    Derivatives(Sample sample, Point point) {
        this.sample = sample;
        this.point = point;
        Categories categories = sample.categories;
        width = categories.mostSteps();
        score = Point.zero(sample);
        information = Point.zero(sample);
        variance = new double[sample.size()];
        covariance = new double[Math.multiplyExact(sample.size(), width)];
        thresholdInformation = new double[categories.groups()][];
        for (int g = 0; g < thresholdInformation.length; g++) {
            thresholdInformation[g] = new double[categories.steps(g) * categories.steps(g)];
        }
        pass(CategoryCurve.of(categories, point.threshold()));
    }

    private void pass(CategoryCurve[] curves) {
        for (int n = 0; n < sample.candidates; n++) {
            double logLikelihoodOfCandidate = 0;
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                logLikelihoodOfCandidate += add(n, r, curves);
            }
            logLikelihood += logLikelihoodOfCandidate;
        }
    }

    private double add(int n, int r, CategoryCurve[] curves) {
        int j = sample.interviewer[r];
        int i = sample.competency[r];
        int x = sample.x[r];
        int g = sample.categories.groupOf(i);
        CategoryCurve curve = curves[g];
        double eta = point.candidate()[n] - point.interviewer()[j] - point.competency()[i];
        curve.at(eta);
        double residual = x - curve.expected;
        double w = curve.variance;
        variance[r] = w;
        score.candidate()[n] += residual;
        score.interviewer()[j] -= residual;
        score.competency()[i] -= residual;
        information.candidate()[n] += w;
        information.interviewer()[j] += w;
        information.competency()[i] += w;
        int steps = sample.categories.steps(g);
        int offset = sample.categories.offset(g);
        double[] between = thresholdInformation[g];
        for (int k = 1; k <= steps; k++) {
            covariance[r * width + k - 1] = curve.covariance[k];
            double above = curve.atLeast[k];
            score.threshold()[offset + k - 1] += above - (x >= k ? 1 : 0);
            for (int l = k; l <= steps; l++) {
                between[(k - 1) * steps + l - 1] += curve.atLeast[l] * (1 - above);
            }
        }
        return curve.logProbability(eta, x);
    }

    /** The log-likelihood alone: what a step's length is chosen by. */
    static double logLikelihood(Sample sample, Point point) {
        CategoryCurve[] curves = CategoryCurve.of(sample.categories, point.threshold());
        double sum = 0;
        for (int n = 0; n < sample.candidates; n++) {
            double ofCandidate = 0;
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                double eta = point.candidate()[n] - point.interviewer()[sample.interviewer[r]] - point.competency()[sample.competency[r]];
                CategoryCurve curve = curves[sample.categories.groupOf(sample.competency[r])];
                curve.at(eta);
                ofCandidate += curve.logProbability(eta, sample.x[r]);
            }
            sum += ofCandidate;
        }
        return sum;
    }

    /** cov(X >= k, X >= l) summed over the ratings of a group; k and l from 1. */
    double between(int group, int k, int l) {
        int steps = sample.categories.steps(group);
        return thresholdInformation[group][(Math.min(k, l) - 1) * steps + Math.max(k, l) - 1];
    }
}
