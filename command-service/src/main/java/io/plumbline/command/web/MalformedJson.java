package io.plumbline.command.web;

/** A body that is no JSON object at all. */
final class MalformedJson extends RuntimeException {
    MalformedJson(String message) {
        super(message, null, false, false);
    }
}
