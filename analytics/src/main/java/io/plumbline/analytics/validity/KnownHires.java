package io.plumbline.analytics.validity;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.draw.Keys;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.panel.PanelScores;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Hires with a known outcome and a panel's score, against everybody decided on in their role families and levels.
 * Scores are taken as differences from the reference's mean in the same role family and level.
 */
final class KnownHires {

    /** Smaller groups share one mean. */
    private static final int LEAST_GROUP = 10;

    /** Candidacy rows. */
    final int[] rows;
    /** By candidacy row, the number of the hire, or -1. */
    final int[] number;
    final boolean[] good;
    /** The review's rating at the horizon; a dismissal without one counts as the lowest, 1. */
    final double[] outcome;
    /** The panel's score, centred. */
    final double[] panel;
    /** By candidacy row, the mean panel score of its group's reference. */
    final double[] centre;
    final long reference;
    /** Standard deviation of the panel's score in the reference over that among the hires; NaN when there is none. */
    final double restriction;

    /** @param key of each candidacy's content, by row: hires are numbered by it, not as they come */
    KnownHires(HiringFacts facts, Outcomes outcomes, OutcomePolicy policy, PanelScores scores, long[] key) {
        int candidacies = outcomes.of().size();
        double[] reviewed = reviewed(facts, policy);
        rows = numbered(IntStream.range(0, candidacies).filter(row -> outcomes.of().get(row).known() && scores.has(row)).toArray(),
                row -> Keys.mix(key[row] + Double.doubleToLongBits(reviewed[row])));
        number = new int[candidacies];
        Arrays.fill(number, -1);
        for (int h = 0; h < rows.length; h++) {
            number[rows[h]] = h;
        }
        int[] group = groups(facts.candidacies(), outcomes, scores);
        boolean[] hired = new boolean[candidacies];
        Arrays.stream(rows).forEach(row -> hired[group[row]] = true);
        boolean[] compared = new boolean[candidacies];
        for (int row = 0; row < candidacies; row++) {
            compared[row] = outcomes.of().get(row).decided() && scores.has(row) && hired[group[row]];
        }
        double[] mean = means(group, compared, scores);
        centre = new double[candidacies];
        Arrays.setAll(centre, row -> mean[group[row]]);
        panel = Arrays.stream(rows).mapToDouble(row -> scores.adjusted()[row] - centre[row]).toArray();
        reference = IntStream.range(0, candidacies).filter(row -> compared[row]).count();
        outcome = Arrays.stream(rows).mapToDouble(row -> Double.isNaN(reviewed[row]) ? 1 : reviewed[row]).toArray();
        good = new boolean[rows.length];
        for (int h = 0; h < rows.length; h++) {
            good[h] = outcomes.of().get(rows[h]) == Outcome.GOOD;
        }
        restriction = Math.sqrt(within(group, compared, scores) / within(group, isKnown(candidacies), scores));
    }

    private boolean[] isKnown(int candidacies) {
        boolean[] known = new boolean[candidacies];
        Arrays.stream(rows).forEach(row -> known[row] = true);
        return known;
    }

    private static int[] groups(Table candidacies, Outcomes outcomes, PanelScores scores) {
        StringColumn family = candidacies.stringColumn("role_family");
        StringColumn level = candidacies.stringColumn("level");
        Object2IntOpenHashMap<String> number = new Object2IntOpenHashMap<>();
        int[] group = new int[family.size()];
        int[] size = new int[group.length + 1];
        for (int row = 0; row < group.length; row++) {
            String name = family.get(row) + "\n" + level.get(row);
            if (!number.containsKey(name)) {
                number.put(name, number.size() + 1);
            }
            group[row] = number.getInt(name);
            size[group[row]] += outcomes.of().get(row).decided() && scores.has(row) ? 1 : 0;
        }
        for (int row = 0; row < group.length; row++) {
            group[row] = size[group[row]] < LEAST_GROUP ? 0 : group[row];
        }
        return compact(group);
    }

    private static int[] compact(int[] group) {
        int[] place = new int[group.length + 1];
        Arrays.fill(place, -1);
        int next = 0;
        int[] compact = new int[group.length];
        for (int row = 0; row < group.length; row++) {
            if (place[group[row]] < 0) {
                place[group[row]] = next++;
            }
            compact[row] = place[group[row]];
        }
        return compact;
    }

    private static double[] means(int[] group, boolean[] taken, PanelScores scores) {
        double[] sum = new double[group.length];
        double[] count = new double[group.length];
        for (int row = 0; row < group.length; row++) {
            if (taken[row]) {
                sum[group[row]] += scores.adjusted()[row];
                count[group[row]]++;
            }
        }
        for (int g = 0; g < sum.length; g++) {
            sum[g] = count[g] == 0 ? 0 : sum[g] / count[g];
        }
        return sum;
    }

    /** Pooled variance within groups. */
    private static double within(int[] group, boolean[] taken, PanelScores scores) {
        double[] mean = means(group, taken, scores);
        double square = 0;
        long count = 0;
        boolean[] seen = new boolean[group.length];
        long groups = 0;
        for (int row = 0; row < group.length; row++) {
            if (taken[row]) {
                double distance = scores.adjusted()[row] - mean[group[row]];
                square += distance * distance;
                count++;
                groups += seen[group[row]] ? 0 : 1;
                seen[group[row]] = true;
            }
        }
        return count > groups ? square / (count - groups) : Double.NaN;
    }

    private static int[] numbered(int[] known, IntToLongFunction key) {
        return Arrays.stream(Keys.order(Arrays.stream(known).mapToLong(key).toArray())).map(place -> known[place]).toArray();
    }

    /** By candidacy row, the rating of the review at the horizon; NaN without one. */
    private static double[] reviewed(HiringFacts facts, OutcomePolicy policy) {
        Table reviews = facts.reviews();
        Object2DoubleOpenHashMap<String> rating = new Object2DoubleOpenHashMap<>();
        rating.defaultReturnValue(Double.NaN);
        IntColumn checkpoint = reviews.intColumn("checkpoint");
        for (int review = 0; review < reviews.rowCount(); review++) {
            if (checkpoint.getInt(review) == policy.horizonMonths()) {
                rating.put(reviews.stringColumn("candidacy").get(review), reviews.doubleColumn("rating").getDouble(review));
            }
        }
        StringColumn candidacy = facts.candidacies().stringColumn("candidacy");
        return IntStream.range(0, candidacy.size()).mapToDouble(row -> rating.getDouble(candidacy.get(row))).toArray();
    }

    int size() {
        return rows.length;
    }
}
