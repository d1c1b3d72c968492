package io.plumbline.analytics.fairness;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.Colleagues;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Erf;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Selection and ratings by group. Groups come from the optional column {@code group} of the candidacies and
 * are used for nothing else.
 */
public final class FairnessAnalysis {

    private static final String NO_GROUP = "No candidacy says which group the candidate belongs to.";

    private final History history;
    private final StringColumn group;
    private final String[] job;

    private FairnessAnalysis(History history) {
        this.history = history;
        Table candidacies = history.facts().candidacies();
        group = candidacies.stringColumn("group");
        StringColumn family = candidacies.stringColumn("role_family");
        StringColumn level = candidacies.stringColumn("level");
        job = new String[group.size()];
        for (int row = 0; row < job.length; row++) {
            job[row] = family.get(row) + "\u0000" + level.get(row);
        }
    }

    private boolean grouped() {
        for (int row = 0; row < group.size(); row++) {
            if (!group.get(row).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Stages in order of name, then the decision, then rubric components in order of name. */
    public static Estimate<List<AdverseImpact>> impacts(History history, Outcomes outcomes) {
        FairnessAnalysis analysis = new FairnessAnalysis(history);
        if (!analysis.grouped()) {
            return Estimate.not(Reason.INPUT_ABSENT, NO_GROUP);
        }
        List<Selection> steps = new ArrayList<>(analysis.stages());
        steps.add(analysis.decision(outcomes));
        steps.addAll(analysis.components());
        List<AdverseImpact> impacts = steps.stream().filter(Selection::comparable).map(Selection::impact).toList();
        return impacts.isEmpty() ? Estimate.not(Reason.TOO_FEW, "Only one group was seen.") : Estimate.of(impacts);
    }

    private java.util.Collection<Selection> stages() {
        Map<String, Selection> steps = new TreeMap<>();
        Table stages = history.facts().table(FactTable.STAGES);
        StringColumn stage = stages.stringColumn("stage");
        BooleanColumn passed = stages.booleanColumn("passed");
        StringColumn candidacy = stages.stringColumn("candidacy");
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>();
        rows.defaultReturnValue(-1);
        StringColumn candidacies = history.facts().candidacies().stringColumn("candidacy");
        for (int row = 0; row < candidacies.size() && stage.size() > 0; row++) {
            rows.put(candidacies.get(row), row);
        }
        for (int row = 0; row < stage.size(); row++) {
            int of = rows.getInt(candidacy.get(row));
            if (of >= 0 && !passed.isMissing(row) && !group.get(of).isEmpty()) {
                steps.computeIfAbsent(stage.get(row), name -> new Selection(AdverseImpact.Kind.STAGE, name))
                        .add(group.get(of), job[of], passed.getByte(row) == 1);
            }
        }
        return steps.values();
    }

    /** An offer made is a selection, whether accepted or not; withdrawn and in flight are outside. */
    private Selection decision(Outcomes outcomes) {
        Selection decision = new Selection(AdverseImpact.Kind.DECISION, "decision");
        for (int row = 0; row < job.length; row++) {
            Outcome outcome = outcomes.of().get(row);
            if (outcome.decided() && !group.get(row).isEmpty()) {
                decision.add(group.get(row), job[row], outcome != Outcome.REJECTED);
            }
        }
        return decision;
    }

    /** Candidacies' mean rating of a component, against the median candidacy's. */
    private List<Selection> components() {
        CountedRatings ratings = history.ratings();
        int components = ratings.competencies().size();
        int candidacies = job.length;
        List<Selection> steps = new ArrayList<>();
        double[] sum = new double[candidacies];
        int[] count = new int[candidacies];
        int[][] byComponent = byComponent(ratings);
        int[] rowOf = rowOf(ratings);
        for (int component = 0; component < components; component++) {
            Arrays.fill(sum, 0);
            Arrays.fill(count, 0);
            for (int rating : byComponent[component]) {
                sum[rowOf[rating]] += ratings.value()[rating];
                count[rowOf[rating]]++;
            }
            int[] rated = java.util.stream.IntStream.range(0, candidacies).filter(row -> count[row] > 0 && !group.get(row).isEmpty()).toArray();
            double[] mean = Arrays.stream(rated).mapToDouble(row -> sum[row] / count[row]).toArray();
            double[] sorted = mean.clone();
            Arrays.sort(sorted);
            Selection step = new Selection(AdverseImpact.Kind.COMPONENT, ratings.competencies().get(component));
            for (int i = 0; i < rated.length; i++) {
                step.add(group.get(rated[i]), job[rated[i]], mean[i] >= sorted[sorted.length / 2]);
            }
            steps.add(step);
        }
        return steps;
    }

    private static int[] rowOf(CountedRatings ratings) {
        int[] row = new int[ratings.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            Arrays.fill(row, ratings.cardStart()[card], ratings.cardStart()[card + 1], ratings.cardCandidacyRow()[card]);
        }
        return row;
    }

    private static int[][] byComponent(CountedRatings ratings) {
        int[] size = new int[ratings.competencies().size()];
        for (int component : ratings.competency()) {
            size[component]++;
        }
        int[][] indices = new int[size.length][];
        for (int component = 0; component < size.length; component++) {
            indices[component] = new int[size[component]];
        }
        int[] next = new int[size.length];
        for (int i = 0; i < ratings.size(); i++) {
            int component = ratings.competency()[i];
            indices[component][next[component]++] = i;
        }
        return indices;
    }

    /**
     * Interviewers by groups, by name, where the interviewer has at least {@code floor} cards on the group and
     * as many on others. The residual is the card's, held against colleagues' cards on the same candidate; its
     * standard error comes from the cards' own standard deviations.
     */
    public static Estimate<List<RaterFunctioning>> raters(History history, AdjustedCards cards, int floor) {
        FairnessAnalysis analysis = new FairnessAnalysis(history);
        if (!analysis.grouped()) {
            return Estimate.not(Reason.INPUT_ABSENT, NO_GROUP);
        }
        if (!cards.comparable()) {
            return Estimate.not(Reason.CONFOUNDED, "Without severities cards cannot be held against colleagues' cards.");
        }
        return Estimate.of(analysis.functioning(cards, floor));
    }

    /** Cards, sum of residuals, sum of variances: of a group and in all. */
    private List<RaterFunctioning> functioning(AdjustedCards cards, int floor) {
        Colleagues colleagues = Colleagues.of(cards);
        CountedRatings ratings = cards.ratings();
        List<Map<String, double[]>> sums = new ArrayList<>();
        for (int i = 0; i < ratings.interviewers().size(); i++) {
            sums.add(new TreeMap<>());
        }
        Map<String, double[]> everybody = everybody(ratings, colleagues);
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
    private Map<String, double[]> everybody(CountedRatings ratings, Colleagues colleagues) {
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
