package io.plumbline.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of somebody who starts, month by month, until they leave or the history ends. */
final class Career {

    private static final int[] CHECKPOINTS = {3, 6, 12};
    private static final double MORE_WHEN_POOR = 1.6;
    private static final int FIRST_MONTH_OF_DISMISSAL = 3;

    private final OutcomeModel model;
    private final LocalDate end;

    Career(SimulationSettings settings) {
        this.model = settings.outcomes();
        this.end = settings.end();
    }

    private record Departure(LocalDate day, DepartureKind kind) {}

    Employment live(Person person, LocalDate startedOn, Dice dice) {
        boolean good = person.wouldBeGood(model);
        Departure departure = depart(good, startedOn, dice);
        var reviews = new ArrayList<Employment.Review>();
        for (int checkpoint : CHECKPOINTS) {
            LocalDate day = WorkDays.after(startedOn.plusMonths(checkpoint), dice.between(0, 18));
            boolean there = !day.isAfter(end) && (departure == null || !day.isAfter(departure.day));
            double noise = model.reviewNoise() * (checkpoint == 12 ? 1 : checkpoint == 6 ? 1.5 : 2);
            // The bar lies where rounding turns a 2 into a 3.
            double impression = 2.5 + person.performance() - model.goodBar() + dice.normal(noise);
            int rating = (int) Math.clamp(Math.round(impression), 1, 5);
            boolean again = dice.chance(rating >= 3 ? .95 : rating == 2 ? .25 : .03);
            if (!dice.chance(model.unreviewed()) && there) {
                reviews.add(new Employment.Review(checkpoint, day, rating, again));
            }
        }
        if (departure == null) {
            return new Employment(startedOn, null, null, null, List.copyOf(reviews));
        }
        Boolean regretted = departure.kind == DepartureKind.VOLUNTARY ? (Boolean) dice.chance(good ? .8 : .15) : null;
        return new Employment(startedOn, departure.day, departure.kind, regretted, List.copyOf(reviews));
    }

    private @Nullable Departure depart(boolean good, LocalDate startedOn, Dice dice) {
        for (int month = 0; ; month++) {
            LocalDate first = startedOn.plusMonths(month).plusDays(1);
            if (first.isAfter(end)) {
                return null;
            }
            double dismissal = good || month < FIRST_MONTH_OF_DISMISSAL ? 0 : model.dismissal();
            DepartureKind kind = dice.chance(dismissal) ? DepartureKind.DISMISSED
                    : dice.chance(Math.min(1, model.leaving() * (good ? 1 : MORE_WHEN_POOR))) ? DepartureKind.VOLUNTARY
                    : dice.chance(model.redundancy()) ? DepartureKind.REDUNDANCY
                    : dice.chance(model.contractEnd()) ? DepartureKind.END_OF_CONTRACT
                    : null;
            if (kind != null) {
                LocalDate day = first.plusDays(dice.between(0, 26));
                return day.isAfter(end) ? null : new Departure(day, kind);
            }
        }
    }
}
