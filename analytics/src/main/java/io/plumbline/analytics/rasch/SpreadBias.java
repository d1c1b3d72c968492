package io.plumbline.analytics.rasch;

/**
 * Joint estimation spreads measures too far, because each candidate's own parameter is estimated from few ratings:
 * by L / (L - 1) with L dichotomous ratings a candidate. The remedy is to condition on the candidates' scores. To the
 * order that matters, the conditional log-likelihood is the profile log-likelihood plus half the summed log
 * information of the candidates (Barndorff-Nielsen and Cox 1979, JRSS B 41:279-312); this takes one Newton step from
 * the joint estimate towards its maximum.
 */
final class SpreadBias {

    private SpreadBias() { }

    static Point corrected(Derivatives at) {
        Sample sample = at.sample;
        Point gradient = Point.zero(sample);
        CategoryCurve[] curves = CategoryCurve.of(sample.categories, at.point.threshold());
        double[] third = new double[sample.size()];
        double[] own = new double[at.width + 1];
        for (int n = 0; n < sample.candidates; n++) {
            double information = at.information.candidate()[n];
            if (information > 0) {
                double skew = 0;
                for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                    third[r] = evaluate(at, n, r, curves).thirdMoment();
                    skew += third[r];
                }
                for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                    add(at, r, evaluate(at, n, r, curves), third[r], skew / information, information, own, gradient);
                }
            }
        }
        return at.point.plus(1, new CandidateElimination(at).solve(gradient, 1e-8));
    }

    private static CategoryCurve evaluate(Derivatives at, int n, int r, CategoryCurve[] curves) {
        Sample sample = at.sample;
        int i = sample.competency[r];
        CategoryCurve curve = curves[sample.categories.groupOf(i)];
        curve.at(at.point.candidate()[n] - at.point.interviewer()[sample.interviewer[r]] - at.point.competency()[i]);
        return curve;
    }

    private static void add(Derivatives at, int r, CategoryCurve curve, double third, double skew, double information,
            double[] own, Point gradient) {
        Sample sample = at.sample;
        int i = sample.competency[r];
        double u = (at.variance[r] * skew - third) / (2 * information);
        gradient.interviewer()[sample.interviewer[r]] += u;
        gradient.competency()[i] += u;
        curve.varianceCovariance(own);
        int offset = sample.categories.offsetOf(i);
        for (int k = 1; k <= sample.categories.stepsOf(i); k++) {
            gradient.threshold()[offset + k - 1] += (at.covariance[r * at.width + k - 1] * skew - own[k]) / (2 * information);
        }
    }
}
