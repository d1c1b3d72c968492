package io.plumbline.query.findings;

import java.util.Set;

/**
 * What a slice may not show, because the rest of the whole would be under the floor, or tell what another slice hides.
 *
 * @param candidacies whether how many candidacies there are is withheld, and with it every figure of the slice
 * @param decided whether what rests on decided candidacies is
 * @param outcomes whether what rests on hires with a known outcome is
 * @param scorecards whether what rests on counted scorecards is
 * @param interviewers who may not be shown
 */
public record Withheld(boolean candidacies, boolean decided, boolean outcomes, boolean scorecards, Set<String> interviewers) {
    /** Of the whole, of which no other slice is the rest. */
    public static final Withheld NOTHING = new Withheld(false, false, false, false, Set.of());

    public Withheld {
        interviewers = Set.copyOf(interviewers);
    }
}
