package io.plumbline.query.exports;

import io.plumbline.query.people.KeyedWords;
import java.util.HashMap;
import java.util.Map;

/**
 * The pseudonyms of one export, each worked out once while its rows follow each other. Those of interviewers begin with
 * the six letters that pages show.
 */
final class Names {
    private static final int LETTERS = 16;
    /** Enough for the interviewers of most companies, and for the rows around a candidacy; little memory. */
    private static final int REMEMBERED = 50_000;

    private final KeyedWords words;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    Names(KeyedWords words) {
        this.words = words;
    }

    /** @param kind candidate, candidacy, interview, interviewer */
    String of(String kind, String id) {
        Map<String, String> ofKind = known.computeIfAbsent(kind, _ -> new HashMap<>());
        if (ofKind.size() >= REMEMBERED) {
            ofKind.clear();
        }
        return ofKind.computeIfAbsent(id, each -> words.of(kind, each, LETTERS));
    }
}
