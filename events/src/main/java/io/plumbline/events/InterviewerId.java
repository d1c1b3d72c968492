package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person who scores. Also names its stream, {@code interviewer/…}, which is what the text form says. */
public record InterviewerId(@JsonValue String value) implements StreamId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterviewerId {
        Ids.check("interviewer", value);
    }

    @Override
    public String toString() {
        return "interviewer/" + value;
    }
}
