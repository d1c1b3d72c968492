package io.plumbline.command.candidacy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the person started.
 *
 * @param reviewed checkpoints, in months
 * @param lastReviewedOn the newest review's day
 * @param departedOn absent: still there
 */
record Employment(
        LocalDate startedOn,
        Set<Integer> reviewed,
        @Nullable LocalDate lastReviewedOn,
        @Nullable LocalDate departedOn) {

    static Employment from(LocalDate startedOn) {
        return new Employment(startedOn, Set.of(), null, null);
    }

    Employment reviewed(int checkpoint, LocalDate on) {
        var more = new HashSet<>(reviewed);
        more.add(checkpoint);
        LocalDate last = lastReviewedOn == null || on.isAfter(lastReviewedOn) ? on : lastReviewedOn;
        return new Employment(startedOn, Set.copyOf(more), last, departedOn);
    }

    Employment departed(LocalDate on) {
        return new Employment(startedOn, reviewed, lastReviewedOn, on);
    }
}
