package io.plumbline.analytics.interval;

/** From lower to upper; what kind of interval is said where it is used. */
public record Interval(double lower, double upper) { }
