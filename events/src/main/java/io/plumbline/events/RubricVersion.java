package io.plumbline.events;

/** One published version of a rubric; a published version never changes. Versions count from 1. */
public record RubricVersion(RubricId rubric, int version) {
    public RubricVersion {
        if (version < 1) {
            throw new MalformedValueException("version", "versions count from 1, not " + version);
        }
    }
}
