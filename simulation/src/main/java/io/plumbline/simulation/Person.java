package io.plumbline.simulation;

/**
 * The truth about somebody who applies in one role family.
 *
 * @param ability over all competencies, in points of the scale
 * @param competencies in each competency beside the ability, in points, in the family's order
 * @param performance what a year's work would be worth, standard normal over applicants
 */
record Person(RoleFamily family, double ability, double[] competencies, double performance) {

    /** Share of what can be seen of performance that lies in single competencies and not in general ability. */
    private static final double SPECIFIC = .3;

    static Person draw(RoleFamily family, SimulationSettings settings, Dice dice) {
        RatingModel model = settings.ratings();
        double general = dice.normal(1);
        double specific = 0;
        double squares = 0;
        double[] competencies = new double[family.competencies().size()];
        for (int i = 0; i < competencies.length; i++) {
            double strength = dice.normal(1);
            competencies[i] = strength * model.competency();
            double weight = family.competencies().get(i).weight();
            specific += weight * strength;
            squares += weight * weight;
        }
        double visible = Math.sqrt(1 - SPECIFIC) * general + Math.sqrt(SPECIFIC / squares) * specific;
        double validity = settings.outcomes().validity();
        double performance = validity * visible + Math.sqrt(1 - validity * validity) * dice.normal(1);
        return new Person(family, general * model.ability(), competencies, performance);
    }

    boolean wouldBeGood(OutcomeModel outcomes) {
        return performance >= outcomes.goodBar();
    }
}
