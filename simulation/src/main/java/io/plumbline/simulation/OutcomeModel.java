package io.plumbline.simulation;

/**
 * What the work shows after hiring. Performance is standard normal over all applicants, hired or not; only hires ever
 * show theirs. Rates are monthly probabilities, 0 to 1.
 *
 * @param validity correlation of performance with what interviews try to see (ability and the competencies that matter)
 * @param goodBar performance at which a year's work is good
 * @param reviewNoise SD of a 12-month review about the performance; earlier reviews are noisier
 * @param dismissal of somebody whose work is not good, from the fourth month on
 * @param leaving of anybody's own will; 1.6 times that for somebody whose work is not good
 * @param redundancy of anybody
 * @param contractEnd of anybody
 * @param unreviewed that a review is never written
 */
public record OutcomeModel(
        double validity, double goodBar, double reviewNoise, double dismissal, double leaving, double redundancy,
        double contractEnd, double unreviewed) {

    public OutcomeModel {
        SimulationSettings.require(validity >= -1 && validity <= 1, "the validity must be -1 to 1");
        SimulationSettings.require(reviewNoise >= 0, "the noise of reviews must be 0 or more");
        for (double rate : new double[] {dismissal, leaving, redundancy, contractEnd, unreviewed}) {
            SimulationSettings.require(rate >= 0 && rate <= 1, "a rate of outcomes must be 0 to 1");
        }
    }

    static OutcomeModel realistic() {
        return new OutcomeModel(.7, -.15, .35, .03, .008, .0015, .001, .06);
    }
}
