package io.plumbline.command;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches a refusal by its code alone: the message is for people. */
public final class Refused {
    private Refused() {}

    public static Matcher<Refusal> with(RefusalCode code) {
        return new CustomTypeSafeMatcher<>("a refusal with " + code) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code;
            }
        };
    }
}
