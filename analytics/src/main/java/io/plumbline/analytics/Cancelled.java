package io.plumbline.analytics;

/** The caller gave up on a computation through {@link Progress#cancelled()}. */
public final class Cancelled extends RuntimeException {

    public Cancelled(String stage) {
        super("cancelled during " + stage);
    }
}
