package io.plumbline.query.exports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes an export's rows, one by one. */
interface Rows {
    /**
     * @param cells one a column: text, dates, instants and numbers as they are to be read, flags as {@link Boolean}; null
     *     for an empty one. The array may be used again for the next row
     * @throws BrokenOff when nobody takes them any more
     */
    void row(@Nullable Object[] cells);

    /** A sentence for the manifest: what is not among the rows, and why. */
    default void note(String sentence) {}

    /** Whoever asked has gone. */
    final class BrokenOff extends RuntimeException {
        BrokenOff(IOException cause) {
            super(cause);
        }
    }
}
