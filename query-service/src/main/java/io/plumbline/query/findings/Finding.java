package io.plumbline.query.findings;

import io.plumbline.analytics.report.Report;
import java.time.Duration;
import java.time.Instant;

/** What was found as of a watermark, or why nothing could be. */
public sealed interface Finding {
    /** The store's position up to which every event is in it, or parked. */
    long watermark();

    /** How many events were parked, and so are in no figure. */
    long parkedEvents();

    Instant computedAt();

    /** @param fit how long reading and computing took */
    record Computed(long watermark, long parkedEvents, Instant computedAt, Duration fit, Report report) implements Finding {}

    /** @param problem in sentences, for people */
    record Refused(long watermark, long parkedEvents, Instant computedAt, String problem) implements Finding {}
}
