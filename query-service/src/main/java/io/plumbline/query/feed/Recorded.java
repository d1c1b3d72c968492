package io.plumbline.query.feed;

import io.plumbline.events.Envelope;
import io.plumbline.events.Event;

/** An event as it was recorded: what happened, and where it stands in its stream and in the store. */
public record Recorded(Envelope envelope, Event event) {
    /** The store's position, which rows keep as {@code position} or {@code superseded_position}. */
    public long position() {
        return envelope.position();
    }
}
