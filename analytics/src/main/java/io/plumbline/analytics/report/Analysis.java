package io.plumbline.analytics.report;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.counterfactual.CounterfactualAnalysis;
import io.plumbline.analytics.coverage.CoverageAnalysis;
import io.plumbline.analytics.decision.DecisionAnalysis;
import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.departure.DepartureAnalysis;
import io.plumbline.analytics.drift.DriftAnalysis;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.KnownBy;
import io.plumbline.analytics.fairness.AdverseImpact;
import io.plumbline.analytics.fairness.FairnessAnalysis;
import io.plumbline.analytics.fairness.RaterFunctioning;
import io.plumbline.analytics.flag.FlagAnalysis;
import io.plumbline.analytics.independence.Independence;
import io.plumbline.analytics.independence.IndependenceAnalysis;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.parallel.Beside;
import io.plumbline.analytics.probability.Probability;
import io.plumbline.analytics.probability.ProbabilityAnalysis;
import io.plumbline.analytics.rasch.Rasch;
import io.plumbline.analytics.rasch.RaschAnalysis;
import io.plumbline.analytics.reliability.Reliability;
import io.plumbline.analytics.reliability.ReliabilityAnalysis;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.scaleuse.ScaleUseAnalysis;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.severity.SeverityAnalysis;
import io.plumbline.analytics.validity.Validity;
import io.plumbline.analytics.validity.ValidityAnalysis;
import java.util.List;

/** The whole analysis: facts and settings in, report out. */
public final class Analysis {

    private static final int VERSION = 1;

    private Analysis() { }

    /**
     * @throws io.plumbline.analytics.facts.InvalidFacts when the facts cannot be used as they are
     * @throws io.plumbline.analytics.Cancelled when the caller gave up
     */
    public static Report run(HiringFacts facts, Settings settings, Progress progress) {
        progress.step("index", 0);
        if (settings.scale() != null) {
            settings.scale().check(facts);
        }
        History history = KnownBy.date(facts, settings.asOf());
        Outcomes outcomes = Outcomes.judge(history, settings.policy());
        Estimate<Severity> severity = SeverityAnalysis.of(history, settings.floor(), settings.seed(), progress);
        // Nothing else needs the measures, so they are found beside the rest.
        Beside<Estimate<Rasch>> rasch = Beside.begin("rasch", told -> RaschAnalysis.of(history.ratings(), severity, told), progress);
        AdjustedCards cards = AdjustedCards.of(history.ratings(), severity);
        progress.step("decisions", 0);
        Decisions decisions = DecisionAnalysis.of(history, outcomes, settings.policy(), cards);
        Estimate<List<InterviewerDrift>> drift = DriftAnalysis.of(history, cards, settings.seed(), progress);
        progress.step("groups", 0);
        Estimate<List<AdverseImpact>> impacts = FairnessAnalysis.impacts(history, outcomes);
        Estimate<List<RaterFunctioning>> raters = FairnessAnalysis.raters(history, cards, settings.floor());
        progress.step("independence", 0);
        AdjustedCards withAfterVisible = history.withAfterVisible() == history.ratings() ? cards : AdjustedCards.of(history.withAfterVisible(), severity);
        Independence independence = IndependenceAnalysis.of(history, cards, withAfterVisible, settings.seed());
        List<ScaleUse> scaleUse = ScaleUseAnalysis.of(history, progress);
        Reliability reliability = ReliabilityAnalysis.of(history, settings.seed(), progress);
        Estimate<Validity> validity = ValidityAnalysis.of(history, outcomes, settings.policy(), cards, settings.seed(), progress);
        Probability probability = ProbabilityAnalysis.of(history, outcomes, settings.seed(), progress);
        return new Report(VERSION, history.asOf(), settings, history.counts(), severity,
                decisions,
                DepartureAnalysis.of(history, outcomes, settings.policy()),
                drift,
                DriftAnalysis.beforeAndAfter(history, cards),
                independence,
                impacts,
                raters,
                CounterfactualAnalysis.of(history, outcomes, cards),
                FlagAnalysis.of(severity, drift, decisions, raters, impacts, settings.floor()),
                CoverageAnalysis.of(history, outcomes),
                rasch.await(progress), scaleUse, reliability, validity, probability);
    }
}
