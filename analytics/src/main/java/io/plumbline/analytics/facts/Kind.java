package io.plumbline.analytics.facts;

/** What a column holds, and the Tablesaw column type that holds it. */
public enum Kind {
    /** Text, {@code StringColumn}; missing is the empty string. */
    TEXT,
    /** One of a few words, {@code StringColumn}; missing is the empty string. */
    WORD,
    /** ISO date, {@code DateColumn}. */
    DATE,
    /** ISO date-time, {@code InstantColumn}; without an offset it is UTC, a bare date is its midnight. */
    INSTANT,
    /** Decimal number, {@code DoubleColumn}. */
    NUMBER,
    /** Whole number, {@code IntColumn}. */
    COUNT,
    /** {@code true} or {@code false}, {@code BooleanColumn}. */
    FLAG
}
