package io.plumbline.query.testing;

import io.plumbline.events.Envelope;
import io.plumbline.events.Event;
import io.plumbline.events.EventTypes;
import io.plumbline.query.feed.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as they would have been recorded, positions from 1 and sequences from 0. */
public final class Recording {
    private static final EventTypes TYPES = EventTypes.standard();

    private final List<Recorded> all = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public Recording add(Event... events) {
        for (Event event : events) {
            String stream = event.stream().toString();
            long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            long position = all.size() + 1L;
            var type = TYPES.of(event);
            all.add(new Recorded(new Envelope("event-" + position, type.wireName(), type.version(), stream, sequence, position,
                    event.occurredAt(), event.occurredAt()), event));
        }
        return this;
    }

    public List<Recorded> all() {
        return List.copyOf(all);
    }

    public long watermark() {
        return all.size();
    }
}
