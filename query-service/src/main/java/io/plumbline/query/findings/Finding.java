package io.plumbline.query.findings;

import io.plumbline.analytics.report.Report;
import io.plumbline.query.filter.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was found as of a watermark, or why nothing could be. */
public sealed interface Finding {
    /** The store's position up to which every event is in it, or parked. */
    long watermark();

    /** How many events were parked, and so are in no figure. */
    long parkedEvents();

    Instant computedAt();

    /**
     * @param fit how long reading and computing took
     * @param offered the slices there are; of the whole alone
     * @param withheld what may not be shown of a slice
     */
    record Computed(long watermark, long parkedEvents, Instant computedAt, Duration fit, Report report, Slice slice, List<Offered> offered,
            Withheld withheld) implements Finding {
        public Computed {
            offered = List.copyOf(offered);
        }
    }

    /** @param problem in sentences, for people */
    record Refused(long watermark, long parkedEvents, Instant computedAt, String problem) implements Finding {}
}
