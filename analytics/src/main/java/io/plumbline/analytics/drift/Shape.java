package io.plumbline.analytics.drift;

import io.plumbline.analytics.drift.InterviewerDrift.Verdict;

/**
 * Whether a change was a step or a trend: the better of one step and one line by Schwarz's criterion,
 * n log(SSE / n) + p log n, p = 3 for the step (two levels and its place) and 2 for the line; a difference
 * under 2 tells nothing.
 * Source: Schwarz (1978), Annals of Statistics 6:461-464; Kass and Raftery (1995), JASA 90:773-795.
 */
final class Shape {

    private static final double TELLING = 2;

    private Shape() { }

    /**
     * @param x the series
     * @param time of each value, in any unit
     * @param after how many values come before the step
     */
    static Verdict of(double[] x, double[] time, int after) {
        int n = x.length;
        double step = n * Math.log(step(x, after) / n) + 3 * Math.log(n);
        double line = n * Math.log(line(x, time) / n) + 2 * Math.log(n);
        if (!(Math.abs(step - line) >= TELLING)) {
            return Verdict.UNCLEAR;
        }
        return step < line ? Verdict.STEP : Verdict.TREND;
    }

    private static double step(double[] x, int after) {
        return spread(x, 0, after) + spread(x, after, x.length);
    }

    private static double spread(double[] x, int from, int to) {
        double mean = 0;
        for (int t = from; t < to; t++) {
            mean += x[t] / (to - from);
        }
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += (x[t] - mean) * (x[t] - mean);
        }
        return sum;
    }

    private static double line(double[] x, double[] time) {
        double meanX = 0;
        double meanT = 0;
        for (int t = 0; t < x.length; t++) {
            meanX += x[t] / x.length;
            meanT += time[t] / x.length;
        }
        double xx = 0;
        double tt = 0;
        double xt = 0;
        for (int t = 0; t < x.length; t++) {
            xx += (x[t] - meanX) * (x[t] - meanX);
            tt += (time[t] - meanT) * (time[t] - meanT);
            xt += (x[t] - meanX) * (time[t] - meanT);
        }
        return tt == 0 ? xx : xx - xt * xt / tt;
    }
}
