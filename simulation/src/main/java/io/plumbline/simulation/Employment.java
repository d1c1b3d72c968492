package io.plumbline.simulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a hire who started, by the end of the history.
 *
 * @param departedOn null while employed, and then {@code kind} is null too
 * @param regretted null unless they left of their own will
 */
public record Employment(
        LocalDate startedOn, @Nullable LocalDate departedOn, @Nullable DepartureKind kind, @Nullable Boolean regretted,
        List<Review> reviews) {

    /**
     * @param checkpoint months after the start: 3, 6 or 12
     * @param rating of the work, 1 to 5
     */
    public record Review(int checkpoint, LocalDate reviewedOn, int rating, boolean wouldHireAgain) {}
}
