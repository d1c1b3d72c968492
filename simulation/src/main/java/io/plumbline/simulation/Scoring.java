package io.plumbline.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one interviewer's impression of one interview becomes a scorecard. */
final class Scoring {

    private static final double SKIPPED = .04;
    private static final double SILENT = .03;
    private static final double UNDECIDED = .015;

    private final RatingModel model;
    private final LocalDate middle;

    Scoring(SimulationSettings settings) {
        this.model = settings.ratings();
        this.middle = settings.start().plusDays(ChronoUnit.DAYS.between(settings.start(), settings.end()) / 2);
    }

    SimulatedScorecard score(String interview, SimulatedInterviewer interviewer, Participation participation,
            Person person, List<Integer> focus, Instant submittedAt, LocalDate day, Dice dice) {
        double years = ChronoUnit.DAYS.between(middle, day) / 365.25;
        double common = model.mean() + person.ability() - interviewer.severity() - interviewer.drift() * years
                + dice.normal(model.halo() * interviewer.haloFactor());
        Map<String, Integer> ratings = new LinkedHashMap<>();
        double sum = 0;
        for (int competency : focus) {
            RoleFamily.Competency rated = person.family().competencies().get(competency);
            double impression = common + rated.shift() + person.competencies()[competency] + dice.normal(model.noise());
            sum += impression - rated.shift();
            boolean last = competency == focus.getLast();
            if (!dice.chance(SKIPPED) || last && ratings.isEmpty()) {
                ratings.put(rated.name(), (int) Math.clamp(Math.round(impression), 1, 5));
            }
        }
        double impression = sum / focus.size() + dice.normal(.12);
        return new SimulatedScorecard(interview, day, interviewer.id(), participation, submittedAt,
                recommendation(impression, dice), interviewer.givesProbability() ? probability(impression, dice) : null,
                ratings);
    }

    private static @Nullable Recommendation recommendation(double impression, Dice dice) {
        if (dice.chance(SILENT)) {
            return null;
        }
        boolean close = Math.abs(impression - 3.2) < .15;
        if (dice.chance(close ? 8 * UNDECIDED : UNDECIDED)) {
            return Recommendation.NO_DECISION;
        }
        return impression < 2.3 ? Recommendation.STRONG_NO
                : impression < 3.2 ? Recommendation.NO
                : impression < 4.0 ? Recommendation.YES
                : Recommendation.STRONG_YES;
    }

    /** In steps of 0.05, and surer than the interview warrants. */
    private static @Nullable Double probability(double impression, Dice dice) {
        if (dice.chance(.1)) {
            return null;
        }
        double probability = 1 / (1 + StrictMath.exp(-2.2 * (impression - 3.0) + dice.normal(.3)));
        return Math.clamp(Math.round(probability * 20), 1, 19) / 20.0;
    }
}
