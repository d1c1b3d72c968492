package io.plumbline.analytics.departure;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Figure;
import java.util.List;

/**
 * Regretted departures beside other exits. A regretted departure is one marked so, voluntary or dismissed;
 * other exits are all other voluntary departures and dismissals; redundancy and end of contract end the
 * observation, as being still employed does.
 *
 * @param started people who started
 * @param regretted regretted departures so far
 * @param otherExits other exits so far
 * @param ended observations ended by redundancy or end of contract
 * @param employed still employed
 * @param regretNotStated of the other exits, those on which nothing was said of regret
 * @param horizons shares at given times, each of those alone who started long enough ago
 * @param cohorts by year of start, each followed as long as its last starter could have been
 * @param curve all starters, up to the time where fewer than ten are still followed
 * @param byRecommendation whether regretted departures depend on what the panel recommended
 * @param informativeAttrition what departures take away from the outcomes
 */
public record Departures(long started, long regretted, long otherExits, long ended, long employed, long regretNotStated,
        List<Horizon> horizons, List<Cohort> cohorts, List<Point> curve, Estimate<ByRecommendation> byRecommendation,
        InformativeAttrition informativeAttrition) {

    /**
     * At a time after the start.
     *
     * @param months after the start; a month is 30.4375 days
     * @param eligible people who started that long ago; all others are left out, whatever became of them
     * @param tooRecent people left out
     * @param regretted the share that left with regret by then, other exits competing (Aalen-Johansen)
     * @param otherExit the share that left in another way by then (Aalen-Johansen)
     * @param regrettedIfNobodyElseLeft 1 - Kaplan-Meier with other exits censored: the share if nobody left in
     *        any other way and those who did would have been as likely to leave with regret
     */
    public record Horizon(int months, long eligible, long tooRecent, Estimate<Figure> regretted, Estimate<Figure> otherExit,
            Estimate<Figure> regrettedIfNobodyElseLeft) { }

    /**
     * Those who started in one year.
     *
     * @param followedMonths how long its last starter could have been followed: shares are as of then
     */
    public record Cohort(String year, long started, int followedMonths, Estimate<Figure> regretted, Estimate<Figure> otherExit) { }

    /** The curves at a time: people still followed and the three shares. */
    public record Point(double months, long atRisk, double employed, Figure regretted, Figure otherExit) { }

    /**
     * The log-rank test of regretted departures between medians of the panel's recommendation.
     *
     * @param groups strong no and no, yes, strong yes; those with anybody in them
     */
    public record ByRecommendation(double statistic, int degreesOfFreedom, double pValue, List<Group> groups) { }

    /** A group of the test. */
    public record Group(String medianRecommendation, long started, double observed, double expected) { }

    /**
     * Departures before the horizon of the outcome policy. Whoever left of their own accord before the review
     * has no outcome; if the weak, or the strong, leave first, the outcomes that are known mislead.
     *
     * @param mature starters whose horizon has passed
     * @param withoutOutcome those of them who left before it and have no known outcome
     * @param regretted those of them whose departure was regretted: probably good, and in no rate
     * @param message one plain sentence
     */
    public record InformativeAttrition(long mature, long withoutOutcome, long regretted, String message) { }
}
