package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hires whose outcome is not due yet, and when it will be.
 *
 * @param hires who started and have not reached the horizon; whether or not they are still there
 * @param notStarted hires without a start, of whom nothing says when
 * @param next the day on which the next of them reaches the horizon
 * @param half the day by which half of them have
 * @param last the day on which the last of them does
 */
public record Pending(long hires, long notStarted, Estimate<LocalDate> next, Estimate<LocalDate> half, Estimate<LocalDate> last) {

    /** Counts the hires of one stratum. */
    static final class Tally {

        private final List<LocalDate> due = new ArrayList<>();
        private long notStarted;

        /** @param day on which the outcome is due; null where there is no start */
        void add(Outcome outcome, @Nullable LocalDate day) {
            if (outcome == Outcome.NOT_STARTED) {
                notStarted++;
            } else if (outcome.hired() && !outcome.mature() && day != null) {
                due.add(day);
            }
        }

        Pending pending() {
            Collections.sort(due);
            return new Pending(due.size(), notStarted, day(0), day((due.size() - 1) / 2), day(due.size() - 1));
        }

        private Estimate<LocalDate> day(int place) {
            return due.isEmpty() ? Estimate.not(Reason.EMPTY, "No hire is waiting for the horizon.") : Estimate.of(due.get(place));
        }
    }
}
