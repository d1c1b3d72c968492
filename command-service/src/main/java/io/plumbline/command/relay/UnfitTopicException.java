package io.plumbline.command.relay;

/** The topic is not one that events may be entrusted to; its message says what to change. */
final class UnfitTopicException extends RuntimeException {
    UnfitTopicException(String message) {
        super(message);
    }
}
