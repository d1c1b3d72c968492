package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Row;
import io.plumbline.events.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record as it was staged. */
record Staged(Row row, Resource resource, @Nullable String id, Fields fields) {
    /** Whether two records say the same; a sealed text differs at every sealing. */
    boolean says(Staged other) {
        return plain(fields.node()).equals(plain(other.fields.node()));
    }

    /** The text that a part holds sealed, or null where it holds none. */
    static @Nullable Sealed sealed(JsonNode holder, List<String> keys) {
        JsonNode text = holder.path(Kept.SEALED);
        return text.isString() ? new Sealed(text.asString(), keys) : null;
    }

    private static JsonNode plain(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(Kept.SEALED);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(Staged::strip);
        }
    }
}
