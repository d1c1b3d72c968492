package io.plumbline.analytics.departure;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * The cumulative incidence of each of several ways to end, where one way precludes the others:
 * F_j(t) = sum over times s up to t of S(s-) d_j / n, S the Kaplan-Meier estimate of not having ended in
 * any way. The variance is the delta method's (Marubini and Valsecchi 1995, equation 10.12):
 * sum of (F_j(t) - F_j(s))^2 d / (n (n - d)) + S(s-)^2 d_j (n - d_j) / n^3 - 2 (F_j(t) - F_j(s)) S(s-) d_j / n^2.
 * R: {@code survfit(Surv(time, factor(cause)) ~ 1)}, column {@code pstate}.
 * Source: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5:141-150.
 */
public final class AalenJohansen {

    private final List<Step> steps = new ArrayList<>();

    /**
     * At one distinct time.
     *
     * @param atRisk just before the time
     * @param incidence of each cause just after it, 0 to 1; with survival they sum to 1
     * @param standardError of each incidence
     */
    public record Step(double time, long atRisk, double survival, double[] incidence, double[] standardError) {

        /** 95% for a cause from 0, on the complementary log-log scale. */
        public Interval interval(int cause) {
            double f = incidence[cause];
            if (f <= 0 || f >= 1) {
                return new Interval(f, f);
            }
            double survivalLog = Math.log1p(-f);
            double factor = Math.exp(BinomialInterval.Z95 * standardError[cause] / ((1 - f) * -survivalLog));
            return new Interval(-Math.expm1(survivalLog / factor), -Math.expm1(survivalLog * factor));
        }
    }

    /**
     * @param time how long each was seen, at least 0, in any unit
     * @param cause how each ended: 0 for censored, 1 to {@code causes} otherwise
     * @throws IllegalArgumentException when lengths differ, a time is negative or no number, or a cause is unknown
     */
    public AalenJohansen(double[] time, int[] cause, int causes) {
        Spells spells = Spells.of(time, cause, causes);
        Variance[] variance = new Variance[causes];
        for (int j = 0; j < causes; j++) {
            variance[j] = new Variance();
        }
        double survival = 1;
        double[] incidence = new double[causes];
        for (int at = 0; at < spells.time().length; at++) {
            double n = spells.atRisk()[at];
            long ends = spells.ends(at);
            double[] error = new double[causes];
            for (int j = 0; j < causes; j++) {
                long d = spells.events()[at][j];
                incidence[j] += survival * d / n;
                variance[j].add(incidence[j], survival, n, ends, d);
                error[j] = variance[j].standardError(incidence[j]);
            }
            survival *= (n - ends) / n;
            steps.add(new Step(spells.time()[at], spells.atRisk()[at], survival, incidence.clone(), error));
        }
    }

    /** One step a distinct time, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The last step at or before a time, or one before anything happened. */
    public Step at(double time) {
        Step last = null;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            last = step;
        }
        if (last != null) {
            return last;
        }
        int causes = steps.isEmpty() ? 1 : steps.getFirst().incidence().length;
        return new Step(0, steps.isEmpty() ? 0 : steps.getFirst().atRisk(), 1, new double[causes], new double[causes]);
    }

    /** The sums of the variance with F_j(t) multiplied out, so that one pass gives every t. */
    private static final class Variance {

        private double a;
        private double af;
        private double aff;
        private double own;
        private double cross;
        private double crossF;

        void add(double f, double survivalBefore, double n, long ends, long d) {
            // Once everybody at risk has ended F moves no more, so the infinite weight stands with nought.
            double weight = n == ends ? 0 : ends / (n * (n - ends));
            a += weight;
            af += weight * f;
            aff += weight * f * f;
            own += survivalBefore * survivalBefore * d * (n - d) / (n * n * n);
            cross += survivalBefore * d / (n * n);
            crossF += survivalBefore * d / (n * n) * f;
        }

        double standardError(double f) {
            return Math.sqrt(Math.max(0, f * f * a - 2 * f * af + aff + own - 2 * (f * cross - crossF)));
        }
    }
}
