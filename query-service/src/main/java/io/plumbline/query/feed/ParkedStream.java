package io.plumbline.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream that has stopped, or a single record that names no stream.
 *
 * @param stream absent for a record whose place cannot be told
 * @param sequence the event that is missing or fails; absent as the stream is
 * @param record the place in Kafka, {@code partition:offset}, of the first record parked
 * @param code stable; {@code MISSING_EVENT} while it waits for an event that has not come
 * @param payload of the first record, as text; names and notes in it are sealed
 * @param queued how many of the stream are parked, the first included
 */
record ParkedStream(
        @Nullable String stream,
        @Nullable Long sequence,
        String record,
        String code,
        String error,
        @Nullable String type,
        @Nullable String payload,
        long queued,
        Instant parkedAt) {}
