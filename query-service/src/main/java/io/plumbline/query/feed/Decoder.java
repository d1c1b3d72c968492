package io.plumbline.query.feed;

import io.plumbline.events.Envelope;
import io.plumbline.events.Event;
import io.plumbline.events.EventCodec;
import io.plumbline.events.EventTypes;
import io.plumbline.events.UnreadableEventException;
import java.nio.charset.StandardCharsets;

/** Tells what a record is. Never throws: what cannot be understood is an answer too. */
final class Decoder {
    private static final String MALFORMED_ENVELOPE = "MALFORMED_ENVELOPE";
    private final EventCodec codec = new EventCodec();

    Incoming decode(RawRecord raw) {
        try {
            if (EventTypes.LOW_WATER_MARK.equals(raw.headers().get(Envelope.TYPE))) {
                return new Incoming.Mark(raw, Long.parseLong(String.valueOf(raw.headers().get(Envelope.POSITION))));
            }
            return placed(raw, envelope(raw));
        } catch (UnreadableEventException e) {
            return new Incoming.Stray(raw, Trouble.unreadable(e));
        } catch (NumberFormatException e) {
            return new Incoming.Stray(raw, new Trouble(MALFORMED_ENVELOPE, "the mark's position cannot be read"));
        }
    }

    private static Envelope envelope(RawRecord raw) {
        Envelope envelope = Envelope.of(raw.headers());
        if (!envelope.stream().equals(raw.key())) {
            throw new UnreadableEventException(
                    MALFORMED_ENVELOPE, "the key is " + raw.key() + " and the subject " + envelope.stream());
        }
        if (envelope.sequence() < 0 || envelope.position() < 0) {
            throw new UnreadableEventException(MALFORMED_ENVELOPE, "sequence or position is negative");
        }
        return envelope;
    }

    private Incoming placed(RawRecord raw, Envelope envelope) {
        try {
            return new Incoming.Readable(raw, new Recorded(envelope, event(raw, envelope)));
        } catch (UnreadableEventException e) {
            return new Incoming.Unreadable(raw, envelope.stream(), envelope.sequence(), Trouble.unreadable(e));
        } catch (RuntimeException e) {
            // A codec that trips over bytes it should have refused is still no reason to stop the other streams.
            var trouble = new Trouble("MALFORMED_EVENT", e.toString());
            return new Incoming.Unreadable(raw, envelope.stream(), envelope.sequence(), trouble);
        }
    }

    private Event event(RawRecord raw, Envelope envelope) {
        byte[] payload = raw.payload();
        if (payload == null) {
            throw new UnreadableEventException("MALFORMED_EVENT", "the record has no payload");
        }
        Event event = codec.read(envelope.type(), envelope.version(), new String(payload, StandardCharsets.UTF_8));
        if (!event.stream().toString().equals(envelope.stream())) {
            throw new UnreadableEventException(
                    "MALFORMED_EVENT", "it is of " + event.stream() + " and stands in " + envelope.stream());
        }
        return event;
    }
}
