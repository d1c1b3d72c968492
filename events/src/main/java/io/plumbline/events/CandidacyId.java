package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One candidate's application for one requisition. Also names its stream, {@code candidacy/…}, which is what the text form says. */
public record CandidacyId(@JsonValue String value) implements StreamId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CandidacyId {
        Ids.check("candidacy", value);
    }

    @Override
    public String toString() {
        return "candidacy/" + value;
    }
}
