package io.plumbline.standalone.cli;

import java.net.URI;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A problem detail (RFC 9457) as a person reads it: what, why, and each wrong field on a line of its own. */
final class ProblemText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemText() {}

    static String of(int status, URI uri, String body) {
        var problem = parse(body);
        if (problem == null || !problem.isObject()) {
            return "Refused with status " + status + " at " + uri + (body.isBlank() ? "" : ": " + body.strip());
        }
        var text = new StringBuilder(problem.path("title").asString("Refused with status " + status));
        append(text, ": ", problem.path("detail").asString(""));
        append(text, "\nCode: ", problem.path("code").asString(""));
        for (var error : problem.path("errors")) {
            append(text, "\n  ", error.path("field").asString(""));
            append(text, ": ", error.path("message").asString(error.isString() ? error.asString() : ""));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String before, String value) {
        if (!value.isBlank()) {
            text.append(before).append(value);
        }
    }

    private static @org.jspecify.annotations.Nullable JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
