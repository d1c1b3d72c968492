package io.plumbline.analytics.departure;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimate of survival: S(t) = product over event times up to t of (1 - d / n), d events of
 * n at risk. Greenwood: Var(log S(t)) = sum of d / (n (n - d)). The 95% interval is S exp(± z SE(log S)), cut
 * at 1, R's default.
 * R: {@code survfit(Surv(time, event) ~ 1)}.
 * Source: Kaplan and Meier (1958), JASA 53:457-481; Greenwood (1926).
 */
public final class KaplanMeier {

    /** Whether a survival of about one half is one half: R's tolerance. */
    private static final double HALF_TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private final List<Step> steps = new ArrayList<>();

    /**
     * At one distinct time.
     *
     * @param atRisk just before the time
     * @param survival just after it, 0 to 1
     * @param standardErrorLog of the logarithm of survival; infinite once nobody is left
     */
    public record Step(double time, long atRisk, long events, long censored, double survival, double standardErrorLog) {

        /** 95%, on the logarithm of survival; from 0 to 0 once nobody is left, as R has no interval there. */
        public Interval log() {
            if (survival == 0) {
                return new Interval(0, 0);
            }
            double factor = Math.exp(BinomialInterval.Z95 * standardErrorLog);
            return new Interval(survival / factor, Math.min(1, survival * factor));
        }

        /** 95%, on the logarithm of the cumulative hazard. R: {@code conf.type = "log-log"}. */
        public Interval logLog() {
            if (survival == 0 || survival == 1) {
                return new Interval(survival, survival);
            }
            double hazard = -Math.log(survival);
            double factor = Math.exp(BinomialInterval.Z95 * standardErrorLog / hazard);
            return new Interval(Math.exp(-hazard * factor), Math.exp(-hazard / factor));
        }

        /** 95%, on survival itself, cut at 0 and 1. R: {@code conf.type = "plain"}. */
        public Interval plain() {
            double half = survival == 0 ? 0 : BinomialInterval.Z95 * standardErrorLog * survival;
            return new Interval(Math.max(0, survival - half), Math.min(1, survival + half));
        }
    }

    /** A median and the ends of its interval; null where the curve does not come down to one half. */
    public record Median(@Nullable Double value, @Nullable Double lower, @Nullable Double upper) { }

    /**
     * @param time how long each was seen, at least 0, in any unit
     * @param event whether the time ended with the event; otherwise it is censored
     * @throws IllegalArgumentException when lengths differ or a time is negative or no number
     */
    public KaplanMeier(double[] time, boolean[] event) {
        int[] cause = new int[event.length];
        for (int i = 0; i < cause.length; i++) {
            cause[i] = event[i] ? 1 : 0;
        }
        Spells spells = Spells.of(time, cause, 1);
        double survival = 1;
        double variance = 0;
        for (int at = 0; at < spells.time().length; at++) {
            long n = spells.atRisk()[at];
            long d = spells.events()[at][0];
            survival *= (double) (n - d) / n;
            variance += n == d ? Double.POSITIVE_INFINITY : (double) d / ((double) n * (n - d));
            steps.add(new Step(spells.time()[at], n, d, spells.censored()[at], survival, Math.sqrt(variance)));
        }
    }

    /** One step a distinct time, events or not, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The last step at or before a time, or null where nobody was seen to end by then. */
    public @Nullable Step at(double time) {
        Step last = null;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            last = step;
        }
        return last;
    }

    /**
     * The time by which half have met the event; where the curve is flat at one half, the middle of the flat
     * part. The interval is where the pointwise interval holds one half.
     * R: {@code quantile(survfit(...), .5)}.
     * Source: Brookmeyer and Crowley (1982), Biometrics 38:29-41.
     */
    public Median median() {
        return new Median(half(Step::survival), half(step -> step.log().lower()), half(step -> step.log().upper()));
    }

    private @Nullable Double half(java.util.function.ToDoubleFunction<Step> curve) {
        for (int i = 0; i < steps.size(); i++) {
            double height = curve.applyAsDouble(steps.get(i));
            if (Math.abs(height - 0.5) < HALF_TOLERANCE) {
                for (Step later : steps.subList(i + 1, steps.size())) {
                    if (curve.applyAsDouble(later) < height - HALF_TOLERANCE) {
                        return (steps.get(i).time() + later.time()) / 2;
                    }
                }
                return steps.get(i).time();
            }
            if (height < 0.5) {
                return steps.get(i).time();
            }
        }
        return null;
    }

    /**
     * The area under the curve up to a time: the mean time in the state until then.
     * R: {@code survival:::survmean(survfit(...), rmean = until)}.
     */
    public double restrictedMean(double until) {
        double area = 0;
        double from = 0;
        double height = 1;
        for (Step step : steps) {
            if (step.time() >= until) {
                break;
            }
            area += height * (step.time() - from);
            from = step.time();
            height = step.survival();
        }
        return area + height * (until - from);
    }
}
