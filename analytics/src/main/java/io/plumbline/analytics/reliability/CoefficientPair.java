package io.plumbline.analytics.reliability;

/**
 * How well a mean of ratings generalises.
 * Source: Brennan (2001), Generalizability Theory, 4.
 *
 * @param generalizability universe over universe and relative error: for comparing candidates of one panel
 * @param dependability universe over universe and absolute error: for comparing candidates of different panels
 */
public record CoefficientPair(double generalizability, double dependability) {

    /**
     * @param universe variance of universe scores, above 0
     * @param relative error variance that moves candidates against each other
     * @param absolute all error variance, relative included
     */
    public static CoefficientPair of(double universe, double relative, double absolute) {
        return new CoefficientPair(universe / (universe + relative), universe / (universe + absolute));
    }
}
