package io.plumbline.analytics.decision;

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
}
