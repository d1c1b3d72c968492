package io.plumbline.query.users;

import io.plumbline.events.MalformedValueException;
import java.nio.charset.StandardCharsets;

/** A password somebody chose: long enough that guessing is hopeless, and no longer than bcrypt reads. */
record Password(String value) {
    static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;

    Password {
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            throw new MalformedValueException("password", "At least " + SHORTEST + " characters: a sentence is easier to remember than a word.");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new MalformedValueException("password", "That is too long: " + MOST_BYTES + " letters are the most.");
        }
    }

    @Override
    public String toString() {
        return "a password";
    }
}
