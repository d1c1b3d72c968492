package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One meeting in a candidacy. Unique within its candidacy; it has no stream of its own. */
public record InterviewId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterviewId {
        Ids.check("interview", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
