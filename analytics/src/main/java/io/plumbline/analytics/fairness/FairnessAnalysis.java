package io.plumbline.analytics.fairness;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        steps.addAll(new ComponentSteps(history.ratings(), analysis.group, analysis.job).all());
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
        return Estimate.of(new GroupResiduals(cards, analysis.group).functioning(floor));
    }
}
