package io.plumbline.events;

/**
 * Bytes that are no event this version knows. {@link #code} is stable: {@code UNKNOWN_EVENT},
 * {@code UNKNOWN_VERSION}, {@code MALFORMED_EVENT} or {@code MALFORMED_ENVELOPE}.
 */
public final class UnreadableEventException extends RuntimeException {
    private final String code;

    public UnreadableEventException(String code, String message) {
        super(message);
        this.code = code;
    }

    public UnreadableEventException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
