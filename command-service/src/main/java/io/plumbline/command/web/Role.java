package io.plumbline.command.web;

import io.plumbline.events.Word;

/** What a token's bearer is, in the words of its claim {@code roles}. */
public enum Role implements Word {
    TALENT_LEAD,
    DATA_ANALYST,
    INTERVIEWER,
    RECRUITING_OPERATIONS,
    ADMINISTRATOR
}
