package io.plumbline.query.users;

import io.plumbline.events.MalformedValueException;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with. */
record Username(String value) {
    Username {
        if (!value.matches("[A-Za-z0-9._@-]{1,100}")) {
            throw new MalformedValueException("username", "A name has 1 to 100 letters, digits and . _ @ -");
        }
    }

    static Username of(@Nullable String given) {
        return new Username(given == null ? "" : given.strip());
    }
}
