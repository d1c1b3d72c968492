package io.plumbline.analytics.reliability;

/** A coefficient with its 95% interval. */
public record Bounded(double value, double lower, double upper) { }
