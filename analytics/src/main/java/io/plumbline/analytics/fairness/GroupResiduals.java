package io.plumbline.analytics.fairness;

import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.Colleagues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Erf;
import tech.tablesaw.api.StringColumn;

/** What interviewers' cards leave of each group, held against colleagues' cards on the same candidates. */
final class GroupResiduals {

    private final CountedRatings ratings;
    private final Colleagues colleagues;
    private final StringColumn group;

    /** @param group by candidacy row, empty where not stated */
    GroupResiduals(AdjustedCards cards, StringColumn group) {
        ratings = cards.ratings();
        colleagues = Colleagues.of(cards);
        this.group = group;
    }

    /** Cards, sum of residuals, sum of variances: of a group and in all. */
    List<RaterFunctioning> functioning(int floor) {
        List<Map<String, double[]>> sums = new ArrayList<>();
        for (int i = 0; i < ratings.interviewers().size(); i++) {
            sums.add(new TreeMap<>());
        }
        Map<String, double[]> everybody = everybody();
        for (int card = 0; card < ratings.cards(); card++) {
            String of = group.get(ratings.cardCandidacyRow()[card]);
            if (!of.isEmpty() && colleagues.others()[card] > 0) {
                double[] sum = sums.get(ratings.cardInterviewer()[card]).computeIfAbsent(of, any -> new double[3]);
                double[] mean = everybody.getOrDefault(of, sum);
                sum[0]++;
                sum[1] += colleagues.residual()[card] - mean[1] / mean[0];
                sum[2] += colleagues.deviation()[card] * colleagues.deviation()[card];
            }
        }
        List<RaterFunctioning> rows = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            String interviewer = ratings.interviewers().get(i);
            double[] all = new double[3];
            sums.get(i).values().forEach(sum -> Arrays.setAll(all, k -> all[k] + sum[k]));
            sums.get(i).forEach((of, sum) -> {
                if (sum[0] >= floor && all[0] - sum[0] >= floor) {
                    rows.add(row(interviewer, of, sum, all));
                }
            });
        }
        double[] adjusted = BenjaminiHochberg.adjust(rows.stream().mapToDouble(RaterFunctioning::pValue).toArray());
        List<RaterFunctioning> done = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            RaterFunctioning row = rows.get(i);
            done.add(new RaterFunctioning(row.interviewer(), row.group(), row.cards(), row.otherCards(), row.difference(), row.standardError(),
                    row.lower(), row.upper(), row.pValue(), adjusted[i]));
        }
        return List.copyOf(done);
    }

    /** All interviewers' residuals by group: what is common to all of them is the candidates', not one interviewer's. */
    private Map<String, double[]> everybody() {
        Map<String, double[]> sums = new TreeMap<>();
        for (int card = 0; card < ratings.cards(); card++) {
            if (colleagues.others()[card] > 0) {
                double[] sum = sums.computeIfAbsent(group.get(ratings.cardCandidacyRow()[card]), any -> new double[2]);
                sum[0]++;
                sum[1] += colleagues.residual()[card];
            }
        }
        return sums;
    }

    private static RaterFunctioning row(String interviewer, String group, double[] sum, double[] all) {
        double others = all[0] - sum[0];
        double difference = sum[1] / sum[0] - (all[1] - sum[1]) / others;
        double error = Math.sqrt(sum[2] / (sum[0] * sum[0]) + (all[2] - sum[2]) / (others * others));
        double half = BinomialInterval.Z95 * error;
        double p = error == 0 ? 1 : Erf.erfc(Math.abs(difference) / error / Math.sqrt(2));
        return new RaterFunctioning(interviewer, group, (long) sum[0], (long) others, difference, error, difference - half, difference + half, p, p);
    }
}
