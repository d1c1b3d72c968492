package io.plumbline.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands around an event in Kafka: CloudEvents 1.0, binary mode, one header an attribute.
 *
 * @param id the event's own id
 * @param type the wire name
 * @param version of the payload
 * @param stream the stream's name, which is also the record's key
 * @param sequence its place in the stream, from 0
 * @param position its place in the store
 */
public record Envelope(
        String id,
        String type,
        int version,
        String stream,
        long sequence,
        long position,
        Instant occurredAt,
        Instant recordedAt) {
    public static final String SOURCE = "/plumbline/command-service";
    public static final String TYPE = "ce_type";
    public static final String POSITION = "ce_position";

    /** Header names and values, in the order they are written. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", SOURCE);
        headers.put(TYPE, type);
        headers.put("ce_dataversion", Integer.toString(version));
        headers.put("ce_subject", stream);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put(POSITION, Long.toString(position));
        headers.put("ce_time", occurredAt.toString());
        headers.put("ce_recordedtime", recordedAt.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** @throws UnreadableEventException with code {@code MALFORMED_ENVELOPE} when a header is absent or cannot be read */
    public static Envelope of(Map<String, String> headers) {
        try {
            return new Envelope(
                    need(headers, "ce_id"),
                    need(headers, TYPE),
                    Integer.parseInt(need(headers, "ce_dataversion")),
                    need(headers, "ce_subject"),
                    Long.parseLong(need(headers, "ce_sequence")),
                    Long.parseLong(need(headers, POSITION)),
                    InstantText.parse(need(headers, "ce_time")),
                    InstantText.parse(need(headers, "ce_recordedtime")));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new UnreadableEventException("MALFORMED_ENVELOPE", "a header cannot be read: " + e.getMessage(), e);
        }
    }

    private static String need(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new UnreadableEventException("MALFORMED_ENVELOPE", "the header " + name + " is absent");
        }
        return value;
    }
}
