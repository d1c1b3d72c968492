package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.panel.PanelScores;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;

/**
 * The error rates by inverse probability weighting: each hire of known outcome stands for 1 / P(known | panel's
 * score, team, date) decided candidacies, the probability by logistic regression and cut at .05; and for
 * 1 / P(known | the same, hired) hires. FPR = weighted bad hires / weighted bad candidacies, FNR = 1 - the
 * same of the good. Only where hires of known outcome occur in every tenth of the scores.
 * R: {@code glm(known ~ score + I(score^2) + date + team, binomial)}.
 * Source: Robins, Rotnitzky and Zhao (1994), JASA 89:846-866.
 */
final class Weighted {

    private static final double LEAST_PROBABILITY = 0.05;
    private static final int PARTS = 10;
    private static final int LEAST_KNOWN = 30;
    private static final int MONTHS_TO_START = 3;
    private static final int LARGEST_TEAMS = 100;
    private static final int LEAST_OF_TEAM = 20;
    private static final String ASSUMPTION = "Among candidacies of the same panel score, team and date, whose outcome "
            + "is known has nothing to do with what the outcome is.";

    private final Decided decided;
    private final double[][] numbers;
    private final int[] team;
    private final int teams;

    private Weighted(Decided decided, History history) {
        this.decided = decided;
        DateColumn dates = history.facts().candidacies().dateColumn("decided_on");
        double[] date = new double[decided.size()];
        for (int i = 0; i < date.length; i++) {
            date[i] = epochDay(dates.get(decided.row()[i]));
        }
        double[] score = standardised(decided.score());
        date = standardised(date);
        numbers = new double[decided.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new double[] {score[i], score[i] * score[i], date[i]};
        }
        team = new int[decided.size()];
        teams = teams(history.facts().candidacies().stringColumn("team"));
    }

    private static double epochDay(@Nullable LocalDate day) {
        return day == null ? 0 : day.toEpochDay();
    }

    static Estimate<Assumed> rates(History history, Outcomes outcomes, PanelScores scores, OutcomePolicy policy) {
        // Later decisions cannot have a known outcome yet, whatever the score.
        LocalDate latest = history.asOf().minusMonths(policy.horizonMonths() + (long) MONTHS_TO_START);
        DateColumn dates = history.facts().candidacies().dateColumn("decided_on");
        Decided decided = Decided.of(outcomes, scores, row -> {
            LocalDate day = dates.get(row);
            return day != null && !day.isAfter(latest);
        });
        long known = decided.count(decided::known);
        if (known < LEAST_KNOWN) {
            return Estimate.not(Reason.TOO_FEW, "Of the candidacies decided long enough ago fewer than " + LEAST_KNOWN + " have a known outcome.");
        }
        long good = decided.count(decided::good);
        if (good == 0 || good == known) {
            return Estimate.not(Reason.ONE_OUTCOME, "All known outcomes are the same.");
        }
        int apart = withoutOverlap(decided);
        if (apart > 0) {
            return Estimate.not(Reason.NO_OVERLAP, "In " + apart + " of the ten tenths of the panel's score nobody was hired whose outcome is known, "
                    + "so nobody can stand for those candidacies.");
        }
        return Estimate.of(new Weighted(decided, history).rates(known));
    }

    /** How many tenths of the scores hold no known outcome. */
    private static int withoutOverlap(Decided decided) {
        int[] order = IntStream.range(0, decided.size()).toArray();
        it.unimi.dsi.fastutil.ints.IntArrays.quickSort(order, (a, b) -> Double.compare(decided.score()[a], decided.score()[b]));
        boolean[] seen = new boolean[PARTS];
        for (int i = 0; i < order.length; i++) {
            seen[(int) ((long) i * PARTS / order.length)] |= decided.known(order[i]);
        }
        return (int) IntStream.range(0, PARTS).filter(part -> !seen[part]).count();
    }

    private static double[] standardised(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        double sd = Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return Arrays.stream(x).map(v -> sd == 0 ? 0 : (v - mean) / sd).toArray();
    }

    /** Numbers the largest teams; the rest share one number. */
    private int teams(StringColumn names) {
        Object2IntOpenHashMap<String> sizes = new Object2IntOpenHashMap<>();
        for (int row : decided.row()) {
            sizes.addTo(names.get(row), 1);
        }
        Object2IntOpenHashMap<String> number = new Object2IntOpenHashMap<>();
        sizes.object2IntEntrySet().stream().filter(size -> size.getIntValue() >= LEAST_OF_TEAM)
                .sorted((a, b) -> a.getIntValue() != b.getIntValue() ? Integer.compare(b.getIntValue(), a.getIntValue()) : a.getKey().compareTo(b.getKey()))
                .limit(LARGEST_TEAMS).forEach(size -> number.put(size.getKey(), number.size() + 1));
        for (int i = 0; i < team.length; i++) {
            team[i] = number.getInt(names.get(decided.row()[i]));
        }
        return number.size() + 1;
    }

    private Assumed rates(long known) {
        double[] all = fitted(IntStream.range(0, decided.size()).toArray());
        double[] hired = fitted(IntStream.range(0, decided.size()).filter(decided::hired).toArray());
        Figure caught = ratio(all, hired, false);
        Figure kept = ratio(all, hired, true);
        return new Assumed(ASSUMPTION, decided.size(), known, caught, new Figure(1 - kept.value(), 1 - kept.upper(), 1 - kept.lower()));
    }

    /** P(known) of each of the chosen, cut; 1 for the others. */
    private double[] fitted(int[] chosen) {
        boolean[] y = new boolean[chosen.length];
        double[][] x = new double[chosen.length][];
        int[] level = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            y[i] = decided.known(chosen[i]);
            x[i] = numbers[chosen[i]];
            level[i] = team[chosen[i]];
        }
        double[] of = Logistic.probabilities(x, level, teams, y);
        double[] probability = new double[decided.size()];
        Arrays.fill(probability, 1);
        for (int i = 0; i < chosen.length; i++) {
            probability[chosen[i]] = Math.max(LEAST_PROBABILITY, of[i]);
        }
        return probability;
    }

    /** Weighted hires over weighted candidacies of an outcome, with a linearised interval on the logit. */
    private Figure ratio(double[] all, double[] hired, boolean good) {
        double over = 0;
        double under = 0;
        for (int i = 0; i < all.length; i++) {
            if (decided.known(i) && decided.good(i) == good) {
                over += 1 / hired[i];
                under += 1 / all[i];
            }
        }
        double ratio = over / under;
        double variance = 0;
        for (int i = 0; i < all.length; i++) {
            if (decided.known(i) && decided.good(i) == good) {
                variance += Math.pow(1 / hired[i] - ratio / all[i], 2);
            }
        }
        if (ratio >= 1) {
            return new Figure(1, 1, 1);
        }
        double logit = Math.log(ratio / (1 - ratio));
        double half = BinomialInterval.Z95 * Math.sqrt(variance) / under / (ratio * (1 - ratio));
        return new Figure(ratio, 1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }
}
