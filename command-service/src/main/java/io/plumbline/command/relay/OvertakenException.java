package io.plumbline.command.relay;

/** The token belongs to another instance by now, or was reset. */
final class OvertakenException extends RuntimeException {
    OvertakenException() {
        super("another instance carries on from here, or the relay was reset");
    }
}
