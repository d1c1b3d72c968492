package io.plumbline.analytics.validity;

/**
 * What a correlation among the hired would be among all who were decided on.
 * Source: Thorndike (1949), Personnel Selection, 169-176.
 */
public final class RangeRestriction {

    private RangeRestriction() { }

    /**
     * Selection on x itself. R: {@code psych::rangeCorrection(r, sdu, sdr)}.
     *
     * @param r among the hired, -1 to 1
     * @param k standard deviation of x among all over that among the hired, above 0
     */
    public static double caseII(double r, double k) {
        check(r, k);
        return r * k / Math.sqrt(1 + r * r * (k * k - 1));
    }

    /**
     * Selection on a third variable z. R: {@code psych::rangeCorrection(rxy, sdu, sdr, rxz = rxz, ryz = ryz, case = 3)}.
     *
     * @param k standard deviation of z among all over that among the hired, above 0
     */
    public static double caseIII(double rxy, double rxz, double ryz, double k) {
        check(rxy, k);
        check(rxz, k);
        check(ryz, k);
        double more = k * k - 1;
        double corrected = (rxy + rxz * ryz * more) / Math.sqrt((1 + rxz * rxz * more) * (1 + ryz * ryz * more));
        return Math.max(-1, Math.min(1, corrected));
    }

    private static void check(double r, double k) {
        if (!(Math.abs(r) <= 1) || !(k > 0) || Double.isInfinite(k)) {
            throw new IllegalArgumentException("r " + r + ", k " + k);
        }
    }
}
