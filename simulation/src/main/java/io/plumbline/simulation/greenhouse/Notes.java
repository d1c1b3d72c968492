package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What interviewers write, of nobody in particular. */
final class Notes {

    private static final double SILENT = .6;

    private static final List<String> WEAK = List.of(
            "Named the tool, not the trade-off.",
            "Could not say how they would notice that it fails.",
            "Stayed general, also when asked for an example.");
    private static final List<String> FAIR = List.of(
            "Sound on the plain case, unsure past it.",
            "Needed a hint, and then went on alone.");
    private static final List<String> STRONG = List.of(
            "Named the trade-off unprompted, with numbers from their last project.",
            "Asked what a wrong answer would cost before designing anything.",
            "Has lived the failure they describe, and says what they do not know.");
    private static final List<String> TAKE_AWAYS = List.of(
            "<p>Worked from the failure backwards.</p>",
            "<p>Clear on <b>what to measure</b>, vague on how.</p><ul><li>good questions</li><li>little of their own</li></ul>",
            "<p>Would like to see a longer piece of their own work.</p>",
            "<p>Steady &amp; precise.<br>Took a correction well.</p>");

    private Notes() {}

    static String onRating(int rating, Dice dice) {
        return one(rating < 3 ? WEAK : rating == 3 ? FAIR : STRONG, dice);
    }

    /** HTML, null where nothing was written. */
    static @Nullable String takeAway(Dice dice) {
        return dice.chance(SILENT) ? null : one(TAKE_AWAYS, dice);
    }

    private static String one(List<String> of, Dice dice) {
        return of.get(dice.between(0, of.size() - 1));
    }
}
