package io.plumbline.analytics.severity;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one fit says, in the report's words. */
record SeverityFit(VarianceComponents components, double criterion, Estimate<InterviewersDiffer> differ, List<Subset> subsets,
        Estimate<List<InterviewerSeverity>> interviewers) {

    static SeverityFit of(CrossedFit fit, CountedRatings ratings, int floor) {
        Design design = fit.design;
        MixedModel model = fit.model();
        Identifiability can = fit.identifiability;
        double residual = model.residualVariance();
        double outer = model.ratios.outer() * residual;
        double inner = model.ratios.inner() * residual;
        VarianceComponents components = new VarianceComponents(
                component(can.candidate(design), design.interviewersOuter ? inner : outer,
                        "Candidates cannot be told from scorecards: none has several in a panel of several candidates."),
                component(can.interviewer(design), design.interviewersOuter ? outer : inner,
                        "Interviewers cannot be told from scorecards: none has several in a panel of several interviewers."),
                component(can.halo(), model.ratios.halo() * residual, "No scorecard has two ratings."),
                Estimate.of(residual));
        double criterion = model.criterion();
        Estimate<InterviewersDiffer> differ = components.interviewer().map(variance ->
                variance == 0 ? InterviewersDiffer.notAtAll() : InterviewersDiffer.of(fit.criterionWithoutInterviewer() - criterion));
        SubsetOrder order = new SubsetOrder(design, ratings);
        return new SeverityFit(components, criterion, differ, order.subsets(),
                differ.map(test -> new SeverityTable(fit, ratings, order, floor).rows(test.verdict())));
    }

    private static Estimate<Double> component(boolean identified, double variance, String otherwise) {
        return identified ? Estimate.of(variance) : Estimate.not(Reason.CONFOUNDED, otherwise);
    }

    /** What a fit with more scorecards says against this one. */
    AfterVisible.SecondFit against(SeverityFit other) {
        Map<String, InterviewerSeverity> mine = new HashMap<>();
        rows().forEach(row -> mine.put(row.interviewer(), row));
        double greatest = 0;
        List<AfterVisible.VerdictChange> changes = new ArrayList<>();
        for (InterviewerSeverity theirs : other.rows()) {
            InterviewerSeverity own = mine.get(theirs.interviewer());
            if (own != null) {
                greatest = Math.max(greatest, Math.abs(own.severity() - theirs.severity()));
                if (own.verdict() != theirs.verdict()) {
                    changes.add(new AfterVisible.VerdictChange(own.interviewer(), own.verdict(), theirs.verdict()));
                }
            }
        }
        changes.sort((a, b) -> a.interviewer().compareTo(b.interviewer()));
        return new AfterVisible.SecondFit(other.components, other.differ, greatest, List.copyOf(changes));
    }

    private List<InterviewerSeverity> rows() {
        return switch (interviewers) {
            case Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> rows) -> rows;
            case NotEstimable<List<InterviewerSeverity>> none -> List.of();
        };
    }
}
