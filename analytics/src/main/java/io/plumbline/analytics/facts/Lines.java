package io.plumbline.analytics.facts;

/** Which line of its file a row came from, so that a complaint about it can say where to look. */
@FunctionalInterface
public interface Lines {

    /** A header line and one line a row. */
    Lines PLAIN = (table, row) -> row + 2L;

    long of(FactTable table, int row);
}
