package io.plumbline.simulation;

import java.time.LocalDate;

/**
 * What a simulated company is like. Everything follows from these values; no clock is read.
 *
 * @param candidates people who apply, 1 to 10 million; the severity model has about 8 ratings for each
 * @param seed same settings and seed, same bytes
 * @param interviewers 2 to 100,000
 * @param start first day anybody applies
 * @param years how long the history runs, 1 to 30; what would happen later is not in it
 * @param isolatedTeams whether one team in seven keeps its interviews to itself, so that the panel falls into
 *     disconnected subsets (from 28 interviewers on)
 */
public record SimulationSettings(
        int candidates, long seed, int interviewers, LocalDate start, int years, boolean isolatedTeams,
        RatingModel ratings, HiringModel hiring, OutcomeModel outcomes) {

    public SimulationSettings {
        require(candidates >= 1 && candidates <= 10_000_000, "candidates must be 1 to 10000000");
        require(interviewers >= 2 && interviewers <= 100_000, "interviewers must be 2 to 100000");
        require(years >= 1 && years <= 30, "years must be 1 to 30");
    }

    /** A realistic company: an interviewer to 30 candidates (at least 6), four years to the end of October 2026. */
    public static SimulationSettings of(int candidates, long seed) {
        return new SimulationSettings(candidates, seed, Math.clamp(candidates / 30, 6, 100_000),
                LocalDate.of(2022, 11, 1), 4, true,
                RatingModel.realistic(), HiringModel.realistic(), OutcomeModel.realistic());
    }

    /** The demo's history: 300 interviewers over four years, about 80,000 ratings. */
    public static SimulationSettings demo() {
        return of(9_400, 20_261).withInterviewers(300);
    }

    /** The last day of the history. */
    public LocalDate end() {
        return start.plusYears(years).minusDays(1);
    }

    public SimulationSettings withSeed(long seed) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    public SimulationSettings withInterviewers(int interviewers) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    public SimulationSettings withPeriod(LocalDate start, int years) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    public SimulationSettings withoutIsolatedTeams() {
        return new SimulationSettings(candidates, seed, interviewers, start, years, false, ratings, hiring, outcomes);
    }

    /** The same company, but its interviewers do not differ: the history that must not yield a ranking. */
    public SimulationSettings withoutSeverity() {
        return withRatings(ratings.withoutSeverity());
    }

    public SimulationSettings withRatings(RatingModel ratings) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    public SimulationSettings withHiring(HiringModel hiring) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    public SimulationSettings withOutcomes(OutcomeModel outcomes) {
        return new SimulationSettings(candidates, seed, interviewers, start, years, isolatedTeams, ratings, hiring, outcomes);
    }

    static void require(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
