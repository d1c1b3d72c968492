package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.Recommendation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Greenhouse's words, from the lowest. */
final class Vocabulary {
    static final String NO_DECISION = "no_decision";

    /** Of attributes: points 1 to 5. */
    static final List<String> RATINGS = List.of("definitely_not", "no", "mixed", "yes", "strong_yes");

    /** What an attribute's rating may say. */
    static final Set<String> RATED = rated();

    /** Of whole cards: Greenhouse's lowest is our strong no. */
    static final Map<String, Recommendation> RECOMMENDATIONS = recommendations();

    private Vocabulary() {}

    private static Set<String> rated() {
        Set<String> words = new LinkedHashSet<>(RATINGS);
        words.add(NO_DECISION);
        return words;
    }

    private static Map<String, Recommendation> recommendations() {
        Map<String, Recommendation> words = new LinkedHashMap<>();
        words.put("definitely_not", Recommendation.STRONG_NO);
        words.put("no", Recommendation.NO);
        words.put("yes", Recommendation.YES);
        words.put("strong_yes", Recommendation.STRONG_YES);
        words.put(NO_DECISION, Recommendation.NO_DECISION);
        return words;
    }
}
