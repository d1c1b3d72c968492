package io.plumbline.analytics.independence;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether marked cards lie nearer to their panel than unmarked ones. Within each candidacy of n >= 3 cards the
 * squared distance of a card to the mean of the others, over its variance, has under independence nothing to do with which cards
 * are marked; so the marks are permuted within candidacies. The statistic is the mean over marked cards less
 * the mean over unmarked, each candidacy weighing by its marked cards.
 * R: {@code coin::oneway_test(d ~ marked | candidacy, distribution = approximate())}.
 * Source: Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses.
 */
final class PullTest {

    private static final int DRAWS = 1_999;
    private static final int LEAST_CANDIDACIES = 10;

    /** Squared distances of one candidacy, one a card, and which cards are marked. */
    record Panel(double[] distance, boolean[] marked) {

        int marks() {
            int marks = 0;
            for (boolean mark : marked) {
                marks += mark ? 1 : 0;
            }
            return marks;
        }
    }

    private PullTest() { }

    static Estimate<Independence.Pull> of(List<Panel> all, long seed) {
        List<Panel> panels = all.stream().filter(panel -> panel.marks() > 0 && panel.marks() < panel.marked.length).toList();
        if (panels.size() < LEAST_CANDIDACIES) {
            return Estimate.not(Reason.TOO_FEW, "Fewer than " + LEAST_CANDIDACIES + " candidacies with three or more cards have cards of both kinds.");
        }
        double cards = panels.stream().mapToInt(Panel::marks).sum();
        double marked = 0;
        double unmarked = 0;
        for (Panel panel : panels) {
            int marks = panel.marks();
            double in = 0;
            double out = 0;
            for (int i = 0; i < panel.marked.length; i++) {
                in += panel.marked[i] ? panel.distance[i] : 0;
                out += panel.marked[i] ? 0 : panel.distance[i];
            }
            marked += in / cards;
            unmarked += out / (panel.marked.length - marks) * marks / cards;
        }
        if (!(unmarked > 0)) {
            return Estimate.not(Reason.NO_VARIATION, "The cards of every candidacy agree.");
        }
        double p = pValue(panels, marked - unmarked, cards, seed);
        return Estimate.of(new Independence.Pull(panels.size(), (long) cards, marked, unmarked, marked / unmarked, p,
                p < 0.05 ? Independence.Verdict.PULLED : Independence.Verdict.NO_MORE_THAN_CHANCE));
    }

    private static double pValue(List<Panel> panels, double observed, double cards, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int asLow = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double statistic = 0;
            for (Panel panel : panels) {
                statistic += difference(panel, dice) / cards;
            }
            asLow += statistic <= observed + 1e-12 ? 1 : 0;
        }
        return (asLow + 1.0) / (DRAWS + 1.0);
    }

    /** Marks as many cards at random as were marked: sum over them less their number times the mean of the rest. */
    private static double difference(Panel panel, SplittableRandom dice) {
        int n = panel.distance.length;
        int marks = panel.marks();
        double[] d = panel.distance.clone();
        double in = 0;
        for (int i = 0; i < marks; i++) {
            int j = i + dice.nextInt(n - i);
            in += d[j];
            d[j] = d[i];
        }
        double all = 0;
        for (double distance : panel.distance) {
            all += distance;
        }
        return in - marks * (all - in) / (n - marks);
    }
}
