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
 * same of the good. Only where hires of known outcome occur in every tenth of the scores. The interval counts that the
 * weights are estimated too (Newey and McFadden 1994, Handbook of Econometrics IV, 6.1): with fixed weights it would be
 * a fifth too narrow.
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
        double rounding = order.length == 0 ? 0 : 1e-10 * (decided.score()[order[order.length - 1]] - decided.score()[order[0]]);
        for (int from = 0, to; from < order.length; from = to) {
            boolean known = false;
            for (to = from; to < order.length && (to == from || decided.score()[order[to]] - decided.score()[order[to - 1]] <= rounding); to++) {
                known |= decided.known(order[to]);
            }
            // Of equal scores, one hire with a known outcome stands for all, whichever tenths they fall into.
            if (known) {
                Arrays.fill(seen, part(from, order.length), part(to - 1, order.length) + 1, true);
            }
        }
        return (int) IntStream.range(0, PARTS).filter(part -> !seen[part]).count();
    }

    private static int part(int place, int all) {
        return (int) ((long) place * PARTS / all);
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
        Known all = new Known(IntStream.range(0, decided.size()).toArray());
        Known hired = new Known(IntStream.range(0, decided.size()).filter(decided::hired).toArray());
        Figure caught = ratio(all, hired, false);
        Figure kept = ratio(all, hired, true);
        return new Assumed(ASSUMPTION, decided.size(), known, caught, new Figure(1 - kept.value(), 1 - kept.upper(), 1 - kept.lower()));
    }

    /** P(known) among some of the candidacies. */
    private final class Known {

        private final int[] chosen;
        private final Logistic model;
        /** One over the probability, cut; 1 for those not chosen. */
        private final double[] weight;

        private Known(int[] chosen) {
            this.chosen = chosen;
            boolean[] y = new boolean[chosen.length];
            double[][] x = new double[chosen.length][];
            int[] level = new int[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                y[i] = decided.known(chosen[i]);
                x[i] = numbers[chosen[i]];
                level[i] = team[chosen[i]];
            }
            model = Logistic.fit(x, level, teams, y);
            weight = new double[decided.size()];
            Arrays.fill(weight, 1);
            for (int i = 0; i < chosen.length; i++) {
                weight[chosen[i]] = 1 / Math.max(LEAST_PROBABILITY, model.probability(i));
            }
        }

        /** How far each candidacy moves the sum of the weights of the counted, its own weight and the model's coefficients both. */
        private double[] influence(boolean[] counted) {
            double[] gradient = model.zero();
            for (int i = 0; i < chosen.length; i++) {
                double p = model.probability(i);
                if (counted[chosen[i]] && p > LEAST_PROBABILITY) {
                    model.addRow(i, -(1 - p) / p, gradient);
                }
            }
            double[] ofModel = model.influence(gradient);
            double[] influence = new double[weight.length];
            for (int i = 0; i < weight.length; i++) {
                influence[i] = counted[i] ? weight[i] : 0;
            }
            for (int i = 0; i < chosen.length; i++) {
                influence[chosen[i]] += ofModel[i];
            }
            return influence;
        }
    }

    /** Weighted hires over weighted candidacies of an outcome, with an interval on the logit from each candidacy's influence. */
    private Figure ratio(Known all, Known hired, boolean good) {
        boolean[] counted = new boolean[decided.size()];
        double over = 0;
        double under = 0;
        for (int i = 0; i < counted.length; i++) {
            counted[i] = decided.known(i) && decided.good(i) == good;
            over += counted[i] ? hired.weight[i] : 0;
            under += counted[i] ? all.weight[i] : 0;
        }
        double ratio = over / under;
        if (ratio >= 1) {
            return new Figure(1, 1, 1);
        }
        double[] ofOver = hired.influence(counted);
        double[] ofUnder = all.influence(counted);
        double squares = 0;
        for (int i = 0; i < counted.length; i++) {
            squares += Math.pow((ofOver[i] - ratio * ofUnder[i]) / under, 2);
        }
        double logit = Math.log(ratio / (1 - ratio));
        double half = BinomialInterval.Z95 * Math.sqrt(squares) / (ratio * (1 - ratio));
        return new Figure(ratio, 1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }
}
