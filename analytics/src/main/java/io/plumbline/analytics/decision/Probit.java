package io.plumbline.analytics.decision;

/**
 * Probit regression on one number: P(y) = Phi(intercept + slope x), by Fisher scoring.
 * R: {@code glm(y ~ x, binomial(link = "probit"))}; the covariance is {@code vcov()}.
 *
 * @param covariance of intercept and slope: its two variances, then their covariance
 * @param converged whether it settled; it does not where a cut of x separates the outcomes
 */
record Probit(double intercept, double slope, double[] covariance, boolean converged) {

    private static final int MOST_STEPS = 100;

    static Probit fit(double[] x, boolean[] y) {
        double a = 0;
        double b = 0;
        double[] information = new double[3];
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double ga = 0;
            double gb = 0;
            information = new double[3];
            for (int i = 0; i < x.length; i++) {
                double eta = a + b * x[i];
                double p = Math.clamp(Chance.normal(eta), 1e-12, 1 - 1e-12);
                double density = Chance.density(eta);
                double weight = density * density / (p * (1 - p));
                double score = density * ((y[i] ? 1 : 0) - p) / (p * (1 - p));
                ga += score;
                gb += score * x[i];
                information[0] += weight;
                information[1] += weight * x[i] * x[i];
                information[2] += weight * x[i];
            }
            double determinant = information[0] * information[1] - information[2] * information[2];
            if (!(determinant > 0)) {
                break;
            }
            double da = (information[1] * ga - information[2] * gb) / determinant;
            double db = (information[0] * gb - information[2] * ga) / determinant;
            a += da;
            b += db;
            converged = Math.abs(da) + Math.abs(db) < 1e-10 * (1 + Math.abs(a) + Math.abs(b));
        }
        double determinant = information[0] * information[1] - information[2] * information[2];
        return new Probit(a, b, new double[] {information[1] / determinant, information[0] / determinant, -information[2] / determinant},
                converged && Double.isFinite(a) && Double.isFinite(b));
    }

    double probability(double x) {
        return Chance.normal(intercept + slope * x);
    }
}
