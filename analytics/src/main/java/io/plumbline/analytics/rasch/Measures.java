package io.plumbline.analytics.rasch;

/**
 * The measures of one facet; index as in the ratings given. NaN for those without ratings or left out as extreme.
 *
 * @param measure logits
 * @param corrected logits, with the spread bias of joint estimation taken out
 * @param standardError logits: one over the root of the summed model variance
 * @param infit information-weighted mean square of the residuals; expectation 1
 * @param outfit unweighted mean square of the standardised residuals; expectation 1
 * @param ratings number of ratings in the fit
 */
public record Measures(double[] measure, double[] corrected, double[] standardError, double[] infit, double[] outfit, long[] ratings) {

    /** Whether the element has a measure. */
    public boolean has(int index) {
        return ratings[index] > 0;
    }

    /**
     * True spread over error: how many levels the measures tell apart.
     * FACETS: separation G = sqrt(SD^2 - RMSE^2) / RMSE, and reliability = (SD^2 - RMSE^2) / SD^2.
     * Source: Wright and Masters (1982), Rating Scale Analysis, 5.
     *
     * @param sample whether the variance is divided by n - 1 (the elements are a sample) or by n (they are all)
     * @return NaN with fewer than two measures
     */
    public Separation separation(boolean sample) {
        double sum = 0;
        double error = 0;
        int count = 0;
        for (int i = 0; i < measure.length; i++) {
            if (has(i)) {
                sum += measure[i];
                error += standardError[i] * standardError[i];
                count++;
            }
        }
        double square = 0;
        for (int i = 0; i < measure.length; i++) {
            square += has(i) ? (measure[i] - sum / count) * (measure[i] - sum / count) : 0;
        }
        double variance = count < 2 ? Double.NaN : square / (sample ? count - 1 : count);
        double errorVariance = error / count;
        double spread = Math.max(0, variance - errorVariance);
        return new Separation(Math.sqrt(errorVariance), Math.sqrt(variance), Math.sqrt(spread / errorVariance),
                variance == 0 ? 0 : spread / variance);
    }

    /**
     * @param rootMeanSquareError of the measures, logits
     * @param standardDeviation of the measures, logits
     * @param separation true spread over error
     * @param reliability share of the measures' variance that is not error, 0 to 1
     */
    public record Separation(double rootMeanSquareError, double standardDeviation, double separation, double reliability) { }
}
