package io.plumbline.query.feed;

/**
 * How much is known but not shown.
 *
 * @param streams that wait for an administrator, or for an event that is missing
 * @param events of those streams, and records that name no stream
 */
public record ParkedCounts(long streams, long events) {
    public boolean none() {
        return events == 0;
    }
}
