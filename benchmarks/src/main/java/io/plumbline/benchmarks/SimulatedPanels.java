package io.plumbline.benchmarks;

import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.Counts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.History;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ratings with a known truth, made in memory: five scorecards a candidate, nine of ten from the candidate's own team,
 * four competencies a card.
 *
 * @param severity the truth, by interviewer
 */
record SimulatedPanels(CountedRatings ratings, double[] severity) {

    private static final int PANEL = 5;
    private static final int COMPETENCIES = 4;
    private static final double ABILITY = 0.6;
    private static final double HALO = 0.4;
    private static final double NOISE = 0.6;

    /**
     * @param ratings about how many
     * @param cardsEach scorecards of an interviewer, on average
     * @param teams into which interviewers fall
     * @param spread standard deviation of severity, in scale points
     * @param ordinal whether ratings are whole numbers from 1 to 5
     * @param uneven whether some interview much more than others
     */
    static SimulatedPanels simulate(int ratings, int cardsEach, int teams, double spread, boolean ordinal, boolean uneven, long seed) {
        int candidates = ratings / COMPETENCIES / PANEL;
        int cards = candidates * PANEL;
        int interviewers = Math.max(2 * PANEL, cards / cardsEach);
        var random = new Random(seed);
        double[] severity = new double[interviewers];
        Arrays.setAll(severity, i -> spread * random.nextGaussian());
        int[] candidate = new int[cards];
        int[] interviewer = new int[cards];
        int[] start = new int[cards + 1];
        int[] competency = new int[cards * COMPETENCIES];
        double[] value = new double[cards * COMPETENCIES];
        int team = Math.max(1, interviewers / teams);
        for (int card = 0; card < cards; card++) {
            candidate[card] = card / PANEL;
            // The first round over everybody leaves no interviewer without a scorecard.
            interviewer[card] = card < interviewers ? card : pick(random, interviewers, team, card / PANEL % teams, uneven);
            start[card + 1] = (card + 1) * COMPETENCIES;
        }
        double ability = 0;
        for (int card = 0; card < cards; card++) {
            ability = card % PANEL == 0 ? ABILITY * random.nextGaussian() : ability;
            double level = 3 + ability - severity[interviewer[card]] + HALO * random.nextGaussian();
            for (int q = 0; q < COMPETENCIES; q++) {
                double rating = level + 0.1 * q + NOISE * random.nextGaussian();
                competency[card * COMPETENCIES + q] = q;
                value[card * COMPETENCIES + q] = ordinal ? Math.clamp(Math.round(rating), 1, 5) : rating;
            }
        }
        return new SimulatedPanels(new CountedRatings(names("c", candidates), names("i", interviewers), names("q", COMPETENCIES),
                new int[cards], new int[cards], candidate, interviewer, start, competency, value), severity);
    }

    private static int pick(Random random, int interviewers, int team, int own, boolean uneven) {
        if (random.nextInt(10) == 0) {
            return random.nextInt(interviewers);
        }
        double place = random.nextDouble();
        int within = (int) (team * (uneven ? place * place * place : place));
        return Math.min(own * team + within, interviewers - 1);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "%08d".formatted(i)).toList();
    }

    /** A history that holds these ratings and nothing else. */
    History history() {
        var counts = new Counts(Map.of(), Map.of(), new Counts.Scorecards(ratings.cards(), 0, 0, 0, 0), ratings.size(),
                ratings.candidates().size(), ratings.interviewers().size(), ratings.competencies().size());
        return new History(LocalDate.of(2026, 1, 1), HiringFacts.empty(), ratings, ratings, counts);
    }
}
