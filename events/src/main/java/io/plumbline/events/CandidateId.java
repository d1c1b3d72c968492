package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person who applies. Also names its stream, {@code candidate/…}, which is what the text form says. */
public record CandidateId(@JsonValue String value) implements StreamId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CandidateId {
        Ids.check("candidate", value);
    }

    @Override
    public String toString() {
        return "candidate/" + value;
    }
}
