package io.plumbline.events;

/** A value that its type refuses; {@link #field} says which. */
public final class MalformedValueException extends IllegalArgumentException {
    private final String field;

    public MalformedValueException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
