package io.plumbline.simulation;

/**
 * How a rating comes about. On the 1 to 5 scale, before rounding and cutting at its ends:
 * {@code competency mean + ability + ability in this competency - severity + halo + noise}.
 * All but the mean are standard deviations, in points of the scale, zero or more.
 *
 * @param mean rating of an average candidate by an average interviewer
 * @param ability between candidates, over all competencies
 * @param competency within a candidate, between competencies
 * @param severity between interviewers
 * @param drift change of an interviewer's severity, per year, about the middle of the history
 * @param halo between scorecards, over all ratings of a scorecard
 * @param noise between the ratings of a scorecard
 * @param unevenness how much interviewers differ in halo (SD of its logarithm): some see more clearly than others
 */
public record RatingModel(
        double mean, double ability, double competency, double severity, double drift, double halo, double noise,
        double unevenness) {

    public RatingModel {
        SimulationSettings.require(mean >= 1 && mean <= 5, "the mean rating must be 1 to 5");
        for (double sd : new double[] {ability, competency, severity, drift, halo, noise, unevenness}) {
            SimulationSettings.require(sd >= 0 && sd <= 5, "a standard deviation of ratings must be 0 to 5");
        }
    }

    static RatingModel realistic() {
        return new RatingModel(3.0, .42, .22, .25, .04, .42, .55, .2);
    }

    RatingModel withoutSeverity() {
        return new RatingModel(mean, ability, competency, 0, 0, halo, noise, unevenness);
    }
}
