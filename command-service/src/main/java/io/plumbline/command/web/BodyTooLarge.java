package io.plumbline.command.web;

/** A body longer than any command's. */
final class BodyTooLarge extends RuntimeException {
    BodyTooLarge(int longest) {
        super("a command's body has at most " + longest + " bytes", null, false, false);
    }
}
