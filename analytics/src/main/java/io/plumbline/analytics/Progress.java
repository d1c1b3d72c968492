package io.plumbline.analytics;

/**
 * How a long computation tells where it is, and learns that nobody waits for it any more.
 * Told from the computing thread only; other threads that help it may ask whether the caller has given up.
 */
public interface Progress {

    /** Says nothing and never cancels. */
    Progress SILENT = (stage, done) -> { };

    /**
     * @param stage what is being done, in a few lower-case words
     * @param done how much of that stage is done, 0 to 1
     */
    void at(String stage, double done);

    /** Whether the caller has given up; the computation then ends with {@link Cancelled}. */
    default boolean cancelled() {
        return false;
    }

    /** Reports a stage, and ends the computation if the caller has given up. */
    default void step(String stage, double done) {
        if (cancelled()) {
            throw new Cancelled(stage);
        }
        at(stage, done);
    }
}
