package io.plumbline.query.commands;

/** What became of a command. */
public sealed interface Sent {
    /** @param seen whether projections have come as far; otherwise a page may still show how things were before */
    record Recorded(boolean seen) implements Sent {}

    /**
     * @param code stable
     * @param message one sentence
     */
    record Refused(String code, String message) implements Sent {}
}
