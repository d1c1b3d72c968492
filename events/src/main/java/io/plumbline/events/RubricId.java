package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A rubric, over all its versions. Also names its stream, {@code rubric/…}, which is what the text form says. */
public record RubricId(@JsonValue String value) implements StreamId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RubricId {
        Ids.check("rubric", value);
    }

    @Override
    public String toString() {
        return "rubric/" + value;
    }
}
