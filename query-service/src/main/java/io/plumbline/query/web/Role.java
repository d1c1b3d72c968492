package io.plumbline.query.web;

import io.plumbline.events.Word;

/** What somebody signs in as; an account has one. */
public enum Role implements Word {
    TALENT_LEAD("Talent lead"),
    DATA_ANALYST("Data analyst"),
    INTERVIEWER("Interviewer"),
    RECRUITING_OPERATIONS("Recruiting operations"),
    ADMINISTRATOR("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
