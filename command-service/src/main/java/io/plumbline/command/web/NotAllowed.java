package io.plumbline.command.web;

/** A token that is valid, and not for this. */
final class NotAllowed extends RuntimeException {
    private final String code;

    NotAllowed(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
