package io.plumbline.query.filter;

import java.util.Locale;

/** By what the history can be cut. Every candidacy has exactly one value in each, so the slices of one add up to the whole. */
public enum Dimension {
    EVERYTHING("Everything"),
    ROLE_FAMILY("Role family"),
    LEVEL("Level"),
    TEAM("Team"),
    /** Of the candidacy's first scored interview. */
    RUBRIC_VERSION("Rubric version"),
    /** The calendar year in which the candidacy was opened. */
    PERIOD("Opened in");

    private final String title;

    Dimension(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
