package io.plumbline.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard says, first or amended.
 *
 * @param successProbability the interviewer's own, 0 to 1
 * @param note free text, sealed under candidate and interviewer
 */
public record Judgement(
        List<Rating> ratings,
        List<ObservedSignal> signals,
        List<AskedQuestion> questions,
        @Nullable Recommendation recommendation,
        @Nullable Double successProbability,
        @Nullable Sealed note) {
    public Judgement {
        ratings = Lists.orEmpty(ratings);
        signals = Lists.orEmpty(signals);
        questions = Lists.orEmpty(questions);
        if (successProbability != null && !(successProbability >= 0 && successProbability <= 1)) {
            throw new MalformedValueException(
                    "successProbability", "a probability lies between 0 and 1, not " + successProbability);
        }
        Set<String> seen = new HashSet<>();
        for (Rating each : ratings) {
            if (!seen.add(each.competency())) {
                throw new MalformedValueException(
                        "ratings", "\"" + Texts.shown(each.competency()) + "\" is rated twice");
            }
        }
    }
}
