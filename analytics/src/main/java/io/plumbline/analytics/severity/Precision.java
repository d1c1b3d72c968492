package io.plumbline.analytics.severity;

/**
 * How a fit is computed.
 *
 * @param exactLimit subsets with at most so many inner nodes are factored
 * @param blocks blocks of probes for the others
 * @param tolerance relative step at which the variances have settled
 * @param seed of the probes
 */
record Precision(int exactLimit, int blocks, double tolerance, long seed) {

    /** Up to so many inner nodes, factoring costs less than probing. */
    static final int CHEAP = 400;
    /** Up to so many inner nodes, factoring is worth its price once the variances have nearly settled. */
    static final int WORTHWHILE = 1400;
}
