package io.plumbline.events;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of event on the wire.
 *
 * @param wireName its name in the store and in Kafka, for ever
 * @param upcasts the step from each older version to the next, oldest first; so the version is one more than their number
 */
public record EventType(String wireName, Class<? extends Event> record, List<UnaryOperator<ObjectNode>> upcasts) {
    public EventType {
        upcasts = List.copyOf(upcasts);
    }

    /** The version that is written today. */
    public int version() {
        return upcasts.size() + 1;
    }

    /** Brings JSON of an older version up to today's, one step a version. */
    ObjectNode upcast(ObjectNode json, int from) {
        ObjectNode current = json;
        for (UnaryOperator<ObjectNode> step : upcasts.subList(from - 1, upcasts.size())) {
            current = step.apply(current);
        }
        return current;
    }
}
