package io.plumbline.analytics.decision;

import org.hipparchus.special.Erf;

/** Tails of the normal and of chi-square with one degree of freedom, accurate far out. */
final class Chance {

    private static final double ROOT_TWO = Math.sqrt(2);

    private Chance() { }

    /** Half the upper tail of chi-square(1): the test of a variance that cannot be negative. */
    static double halfChiSquare(double statistic) {
        return Erf.erfc(Math.sqrt(Math.max(0, statistic) / 2)) / 2;
    }

    /** P(Z <= z). */
    static double normal(double z) {
        return Erf.erfc(-z / ROOT_TWO) / 2;
    }

    static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
