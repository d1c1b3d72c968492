package io.plumbline.analytics.decision;

import java.time.LocalDate;

/**
 * The explicit rule that calls a hire good, bad or not yet known.
 *
 * @param name how the rule is called
 * @param version raised whenever a number changes
 * @param horizonMonths a hire is mature this long after the start, or once reviewed at this checkpoint
 * @param goodFrom the least rating, of 5, of a good hire at that review
 * @param dismissalIsBad whether a dismissal before the horizon, without such a review, is a bad hire
 */
public record OutcomePolicy(String name, int version, int horizonMonths, double goodFrom, boolean dismissalIsBad) {

    /** Twelve months; a review of at least 3 of 5 is good; a dismissal before is bad. */
    public static final OutcomePolicy DEFAULT = new OutcomePolicy("default", 1, 12, 3, true);

    public OutcomePolicy {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a policy needs a name");
        }
        if (version < 1 || horizonMonths < 1 || horizonMonths > 120) {
            throw new IllegalArgumentException("a policy's version is at least 1 and its horizon 1 to 120 months");
        }
        if (!(goodFrom >= 1 && goodFrom <= 5)) {
            throw new IllegalArgumentException("a good rating begins between 1 and 5, not at " + goodFrom);
        }
    }

    /**
     * What became of a hire.
     *
     * @param asOf hires whose horizon is later are immature, unless reviewed
     */
    public Outcome judge(Hire hire, LocalDate asOf) {
        if (hire.reviewed() && hire.rating() != null) {
            return hire.rating() >= goodFrom ? Outcome.GOOD : Outcome.BAD;
        }
        if (hire.startedOn() == null) {
            return hire.reviewed() ? Outcome.NO_REVIEW : Outcome.NOT_STARTED;
        }
        LocalDate horizon = hire.startedOn().plusMonths(horizonMonths);
        boolean leftBefore = hire.departedOn() != null && hire.departedOn().isBefore(horizon);
        String exit = leftBefore && hire.departure() != null ? hire.departure() : "";
        if (!hire.reviewed() && horizon.isAfter(asOf)) {
            return "dismissed".equals(exit) ? Outcome.IMMATURE_DISMISSED : Outcome.IMMATURE;
        }
        return switch (exit) {
            case "dismissed" -> dismissalIsBad ? Outcome.BAD : Outcome.LEFT;
            case "voluntary" -> Outcome.LEFT;
            case "redundancy" -> Outcome.REDUNDANCY;
            case "end_of_contract" -> Outcome.END_OF_CONTRACT;
            default -> Outcome.NO_REVIEW;
        };
    }
}
