package io.plumbline.events;

import org.jspecify.annotations.Nullable;

/**
 * When a rating must say what was heard.
 *
 * @param atOrBelow ratings at or below need evidence; absent: none
 * @param atOrAbove ratings at or above need evidence; absent: none
 * @param minimumCharacters how much at least, where it is needed
 */
public record EvidenceRule(@Nullable Double atOrBelow, @Nullable Double atOrAbove, int minimumCharacters) {
    public static final EvidenceRule NONE = new EvidenceRule(null, null, 0);

    public EvidenceRule {
        if (minimumCharacters < 0) {
            throw new MalformedValueException("evidenceRule.minimumCharacters", "a length is not below 0");
        }
    }

    public boolean accepts(double rating, int evidenceCharacters) {
        boolean needed = (atOrBelow != null && rating <= atOrBelow) || (atOrAbove != null && rating >= atOrAbove);
        return !needed || evidenceCharacters >= Math.max(1, minimumCharacters);
    }
}
