package io.plumbline.analytics.report;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.facts.Scale;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to be made with.
 *
 * @param asOf later facts are ignored; absent, the newest date in the data
 * @param scale absent, any number is a rating
 * @param policy which hires are good and which bad
 * @param floor interviewers with fewer scorecards are not judged
 * @param seed of everything drawn at random; the same seed gives the same bytes
 */
public record Settings(@Nullable LocalDate asOf, @Nullable Scale scale, OutcomePolicy policy, int floor, long seed) {

    /** No date, no scale, the default policy, a floor of 5. */
    public static final Settings DEFAULT = new Settings(null, null, OutcomePolicy.DEFAULT, 5, 20_240_229L);

    public Settings withAsOf(@Nullable LocalDate date) {
        return new Settings(date, scale, policy, floor, seed);
    }

    public Settings withScale(@Nullable Scale bounds) {
        return new Settings(asOf, bounds, policy, floor, seed);
    }

    public Settings withPolicy(OutcomePolicy rule) {
        return new Settings(asOf, scale, rule, floor, seed);
    }
}
