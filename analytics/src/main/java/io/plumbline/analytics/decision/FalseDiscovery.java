package io.plumbline.analytics.decision;

import io.plumbline.analytics.interval.Interval;

/**
 * The share of hires that turned out badly, among mature hires whose outcome is known. Not the
 * false-positive rate: nothing is known of those who were not hired.
 *
 * @param lower of Wilson's 95% interval
 * @param upper of Wilson's 95% interval
 * @param mature mature hires, known or not
 * @param range the rate over all mature hires if everyone unknown were good, and if everyone unknown were bad
 */
public record FalseDiscovery(long bad, long known, double rate, double lower, double upper, long mature, Interval range) { }
