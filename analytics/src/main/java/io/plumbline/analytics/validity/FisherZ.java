package io.plumbline.analytics.validity;

/** Fisher's z of a correlation, whose sampling variance is about 1 / (n - 3). R: {@code atanh(r)}. */
public final class FisherZ {

    /** At 1 the transformation is infinite; a correlation of a handful of pairs can be. */
    private static final double MOST = 0.999999;

    private FisherZ() { }

    public static double of(double r) {
        double kept = Math.max(-MOST, Math.min(MOST, r));
        return 0.5 * Math.log((1 + kept) / (1 - kept));
    }
}
