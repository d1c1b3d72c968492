package io.plumbline.simulation;

/**
 * How a candidacy is decided: first on a screening interview, then on the mean of all leads' ratings. Rates are
 * probabilities, 0 to 1.
 *
 * @param screenBar mean rating that leads on from the screen
 * @param loopBar mean rating that leads to an offer
 * @param judgement SD of what the decision adds to the mean rating and no scorecard shows, in points
 * @param withdrawal that a candidate withdraws, at each of the stages screen and loop
 * @param decline that an offer is declined
 * @param returning that somebody who was not hired applies again, nine months later or more
 */
public record HiringModel(
        double screenBar, double loopBar, double judgement, double withdrawal, double decline, double returning) {

    public HiringModel {
        for (double rate : new double[] {withdrawal, decline, returning}) {
            SimulationSettings.require(rate >= 0 && rate <= 1, "a rate of hiring must be 0 to 1");
        }
        SimulationSettings.require(judgement >= 0, "the judgement must be 0 or more");
    }

    static HiringModel realistic() {
        return new HiringModel(3.1, 3.4, .15, .05, .15, .06);
    }
}
