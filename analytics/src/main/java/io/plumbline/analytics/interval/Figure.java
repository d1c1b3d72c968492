package io.plumbline.analytics.interval;

/** A figure and the ends of its 95% interval; what kind of interval is said where it is used. */
public record Figure(double value, double lower, double upper) {

    public static Figure of(double value, Interval ends) {
        return new Figure(value, ends.lower(), ends.upper());
    }

    /** A share with Wilson's interval. */
    public static Figure share(long successes, long trials) {
        return of((double) successes / trials, BinomialInterval.wilson(successes, trials));
    }
}
