package io.plumbline.standalone.cli;

/** Something a person can understand and act on: the message says what failed, why, and what to do. Exit code 1. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
