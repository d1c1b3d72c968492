package io.plumbline.analytics.counterfactual;

import io.plumbline.analytics.counterfactual.Counterfactual.Direction;
import io.plumbline.analytics.decision.Bar;
import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.PanelScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Decisions that severity tipped. */
public final class CounterfactualAnalysis {

    private static final int FEWEST_DECISIONS = 40;
    private static final int FEWEST_OF_A_KIND = 5;
    private static final String RULE = "The bar of a job (role family and level) is the cut of the panel's mean rating that fewest offers and rejections "
            + "contradict; jobs with under 40 decisions, or under 5 of a kind, share one bar. A decision has changed when it followed the bar and the "
            + "mean with severity taken out lies on the other side. Offers declined count as offers.";

    private final PanelScores scores;
    private final Outcomes outcomes;
    private final StringColumn candidacy;

    private CounterfactualAnalysis(PanelScores scores, Outcomes outcomes, StringColumn candidacy) {
        this.scores = scores;
        this.outcomes = outcomes;
        this.candidacy = candidacy;
    }

    public static Estimate<Counterfactual> of(History history, Outcomes outcomes, AdjustedCards cards) {
        if (!cards.adjusted()) {
            return Estimate.not(Reason.CONFOUNDED, "Severities could not be estimated, so there is nothing to take out.");
        }
        Table candidacies = history.facts().candidacies();
        CounterfactualAnalysis analysis = new CounterfactualAnalysis(PanelScores.of(cards, candidacies.rowCount()), outcomes,
                candidacies.stringColumn("candidacy"));
        return analysis.all(candidacies.stringColumn("role_family"), candidacies.stringColumn("level"));
    }

    private record Job(String roleFamily, String level) implements Comparable<Job> {

        private static final Job OTHERS = new Job("", "");

        @Override
        public int compareTo(Job other) {
            int families = roleFamily.compareTo(other.roleFamily);
            return families != 0 ? families : level.compareTo(other.level);
        }
    }

    private Estimate<Counterfactual> all(StringColumn family, StringColumn level) {
        Map<Job, List<Integer>> jobs = new TreeMap<>();
        List<Integer> others = new ArrayList<>();
        double reach = 0;
        for (int row = 0; row < candidacy.size(); row++) {
            if (outcomes.of().get(row).decided() && scores.has(row)) {
                jobs.computeIfAbsent(new Job(family.get(row), level.get(row)), any -> new ArrayList<>()).add(row);
                reach = Math.max(reach, Math.abs(scores.adjusted()[row] - scores.raw()[row]));
            }
        }
        Map<Job, List<Integer>> judged = new TreeMap<>();
        jobs.forEach((job, rows) -> {
            if (enough(rows)) {
                judged.put(job, rows);
            } else {
                others.addAll(rows);
            }
        });
        if (enough(others)) {
            judged.put(Job.OTHERS, others);
        }
        return judged.isEmpty() ? Estimate.not(Reason.TOO_FEW, "There are too few offers or rejections to see a bar.")
                : Estimate.of(judged(judged, reach));
    }

    private boolean offered(int row) {
        return outcomes.of().get(row) != Outcome.REJECTED;
    }

    private boolean enough(List<Integer> rows) {
        long offers = rows.stream().filter(this::offered).count();
        return rows.size() >= FEWEST_DECISIONS && offers >= FEWEST_OF_A_KIND && rows.size() - offers >= FEWEST_OF_A_KIND
                && rows.stream().map(row -> scores.raw()[row]).distinct().limit(2).count() == 2;
    }

    private Counterfactual judged(Map<Job, List<Integer>> jobs, double reach) {
        List<Counterfactual.JobBar> bars = new ArrayList<>();
        List<Counterfactual.Change> changes = new ArrayList<>();
        long decisions = 0;
        long within = 0;
        for (Map.Entry<Job, List<Integer>> job : jobs.entrySet()) {
            List<Integer> rows = job.getValue();
            boolean[] offered = new boolean[rows.size()];
            for (int i = 0; i < offered.length; i++) {
                offered[i] = offered(rows.get(i));
            }
            Bar bar = Bar.between(rows.stream().mapToDouble(row -> scores.raw()[row]).toArray(), offered);
            bars.add(new Counterfactual.JobBar(job.getKey().roleFamily(), job.getKey().level(), bar.value(), bar.decisions(), bar.decisions() - bar.wrongSide()));
            decisions += rows.size();
            for (int row : rows) {
                within += Math.abs(scores.raw()[row] - bar.value()) <= reach ? 1 : 0;
                add(row, bar.value(), changes);
            }
        }
        changes.sort(Comparator.comparing(Counterfactual.Change::candidacy));
        return new Counterfactual(RULE, List.copyOf(bars), decisions, within, changes.size(), List.copyOf(changes));
    }

    private void add(int row, double bar, List<Counterfactual.Change> changes) {
        boolean above = scores.raw()[row] >= bar;
        boolean stillAbove = scores.adjusted()[row] >= bar;
        if (offered(row) == above && above != stillAbove) {
            changes.add(new Counterfactual.Change(candidacy.get(row), above ? Direction.HIRE_TO_REJECT : Direction.REJECT_TO_HIRE,
                    scores.raw()[row], scores.adjusted()[row], bar));
        }
    }
}
