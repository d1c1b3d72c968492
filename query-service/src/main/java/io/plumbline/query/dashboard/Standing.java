package io.plumbline.query.dashboard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a candidacy stands, of all there are. */
public enum Standing {
    OUTCOME_KNOWN("hired, outcome known"),
    NOT_YET_KNOWN("hired, first year not over"),
    NEVER_KNOWN("hired, no outcome known"),
    REJECTED("rejected"),
    OFFER_DECLINED("offer declined"),
    WITHDRAWN("withdrawn"),
    IN_FLIGHT("in flight: no decision yet");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
