package io.plumbline.command;

/** A command that the rules do not allow. Nothing was recorded. Callers go by the code; the message is for people. */
public final class Refusal extends RuntimeException {
    private final RefusalCode code;

    public Refusal(RefusalCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }
}
