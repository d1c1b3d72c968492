package io.plumbline.standalone.cli;

import tools.jackson.databind.JsonNode;

/** A quarantined row as a person reads it: where it is, what is wrong with it, and the code to search for. */
final class QuarantinedText {

    private QuarantinedText() {}

    static String of(JsonNode row) {
        var file = row.path("file").asString();
        var id = row.path("sourceId").asString("");
        var field = row.path("field").asString("");
        return file + (file.endsWith(".json") ? " record " : " line ") + row.path("line").asLong()
                + (id.isEmpty() ? "" : " (id " + id + ")") + (field.isEmpty() ? "" : ", " + field) + ": "
                + row.path("reason").asString() + " [" + row.path("code").asString() + "]";
    }
}
