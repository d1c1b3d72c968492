package io.plumbline.events;

import org.jspecify.annotations.Nullable;

/**
 * One competency's rating on one scorecard.
 *
 * @param value on the rubric's own scale
 * @param evidence what was heard, sealed under candidate and interviewer
 * @param evidenceCharacters its length before it was sealed; 0 without evidence
 */
public record Rating(String competency, double value, @Nullable Sealed evidence, int evidenceCharacters) {
    public Rating {
        if (!Double.isFinite(value)) {
            throw new MalformedValueException("rating", "a rating is a number");
        }
        if (evidenceCharacters < 0) {
            throw new MalformedValueException("evidenceCharacters", "a length is not below 0");
        }
    }
}
