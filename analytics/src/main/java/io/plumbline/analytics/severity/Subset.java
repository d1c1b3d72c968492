package io.plumbline.analytics.severity;

/**
 * A part of the history that no shared candidate links to the rest; severities compare within it only.
 *
 * @param subset its number, from 1, the one with most ratings first
 */
public record Subset(int subset, long interviewers, long candidates, long scorecards, long ratings) { }
