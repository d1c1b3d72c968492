package io.plumbline.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, to be kept beside it. The same watermark, date, settings and dictionary give the same bytes for
 * ever, erasures apart.
 *
 * @param rows the header of a CSV file not counted
 * @param sha256 of all bytes, in hexadecimal
 * @param watermark the store's position up to which every event is in it, or parked
 * @param parkedEvents how many of those are parked, and so are in no row
 * @param note what is not among the rows, and why; null where nothing is left out
 * @param asOf what happened later is not in it; null when nothing has happened yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Manifest(String id, String export, String format, long rows, long bytes, String sha256, long watermark, long parkedEvents,
        @Nullable LocalDate asOf, ManifestSettings settings, String dictionary, @Nullable String note,
        Instant writtenAt) {
    /**
     * @param filter as in the address; empty: everything
     * @param policy the outcome policy, with its version
     * @param floor figures about interviewers with fewer scorecards are not in it
     */
    record ManifestSettings(Map<String, String> filter, String policy, int floor) {}
}
