package io.plumbline.analytics.facts;

/** Whether a column, and a cell of it, must be there. */
public enum Presence {
    /** The column must be there and every cell filled. */
    FILLED,
    /** The column must be there; a cell may be empty. */
    COLUMN,
    /** The column may be absent and a cell empty. */
    OPTIONAL
}
