package io.plumbline.analytics.fairness;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;

/**
 * Selected and not selected, in a focal and a reference group.
 *
 * @param selectedFocal 0 to focal
 * @param focal size of the focal group, at least 1
 * @param selectedReference 0 to reference
 * @param reference size of the reference group, at least 1
 */
public record TwoByTwo(long selectedFocal, long focal, long selectedReference, long reference) {

    public TwoByTwo {
        if (focal < 1 || reference < 1 || selectedFocal < 0 || selectedFocal > focal
                || selectedReference < 0 || selectedReference > reference) {
            throw new IllegalArgumentException(selectedFocal + " of " + focal + " against " + selectedReference + " of " + reference);
        }
    }

    public double focalRate() {
        return (double) selectedFocal / focal;
    }

    public double referenceRate() {
        return (double) selectedReference / reference;
    }

    /**
     * The impact ratio: the focal group's selection rate over the reference group's. Nought over nought is
     * 1, anything else over nought is infinite.
     */
    public double impactRatio() {
        return selectedFocal == 0 && selectedReference == 0 ? 1 : focalRate() / referenceRate();
    }

    /**
     * 95% of the impact ratio, on its logarithm: exp(log ratio ± z sqrt(1/a - 1/m + 1/b - 1/n)), a of m
     * against b of n. Where either count is nought one half is added to all four, so that there is an
     * interval (Walters 1985).
     * R: {@code exp(log(ratio) + c(-1, 1) * qnorm(.975) * sqrt(1/a - 1/m + 1/b - 1/n))}.
     * Source: Katz et al. (1978), Biometrics 34:469-474.
     */
    public Interval impactRatioInterval() {
        double half = selectedFocal == 0 || selectedReference == 0 ? 0.5 : 0;
        double a = selectedFocal + half;
        double m = focal + half;
        double b = selectedReference + half;
        double n = reference + half;
        double ratio = a / m / (b / n);
        double factor = Math.exp(BinomialInterval.Z95 * Math.sqrt(1 / a - 1 / m + 1 / b - 1 / n));
        return new Interval(ratio / factor, ratio * factor);
    }

    /**
     * The difference of the rates over its pooled standard error; nought where everybody or nobody is
     * selected. Its square is {@code prop.test(..., correct = FALSE)$statistic} in R.
     */
    public double z() {
        double pooled = (double) (selectedFocal + selectedReference) / (focal + reference);
        double variance = pooled * (1 - pooled) * (1.0 / focal + 1.0 / reference);
        return variance == 0 ? 0 : (focalRate() - referenceRate()) / Math.sqrt(variance);
    }

    /**
     * The table with one selection moved from the reference to the focal group: what the Uniform Guidelines
     * ask before a difference of small numbers is taken seriously. Unchanged where there is none to move.
     * Source: Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D; Questions and
     * Answers (1979), 44 FR 11996, question 21.
     */
    public TwoByTwo flipOne() {
        return selectedReference == 0 || selectedFocal == focal ? this
                : new TwoByTwo(selectedFocal + 1, focal, selectedReference - 1, reference);
    }
}
