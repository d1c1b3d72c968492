package io.plumbline.analytics.report;

import io.plumbline.analytics.counterfactual.Counterfactual;
import io.plumbline.analytics.coverage.CompetencyCoverage;
import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.departure.Departures;
import io.plumbline.analytics.drift.BeforeAfter;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.facts.Counts;
import io.plumbline.analytics.fairness.AdverseImpact;
import io.plumbline.analytics.fairness.RaterFunctioning;
import io.plumbline.analytics.flag.Flag;
import io.plumbline.analytics.independence.Independence;
import io.plumbline.analytics.probability.Probability;
import io.plumbline.analytics.rasch.Rasch;
import io.plumbline.analytics.reliability.Reliability;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.validity.Validity;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the engine says about a history as of a date. Its JSON is {@code report.json}.
 *
 * @param version of the report's shape
 */
public record Report(int version, LocalDate asOf, Settings settings, Counts counts, Estimate<Severity> severity,
        Decisions decisions,
        Estimate<Departures> departures,
        Estimate<List<InterviewerDrift>> drift,
        Estimate<List<BeforeAfter>> beforeAndAfter,
        Independence independence,
        Estimate<List<AdverseImpact>> adverseImpact,
        Estimate<List<RaterFunctioning>> raterFunctioning,
        Estimate<Counterfactual> counterfactual,
        List<Flag> flags,
        List<CompetencyCoverage> coverage,
        Estimate<Rasch> rasch, List<ScaleUse> scaleUse, Reliability reliability, Estimate<Validity> validity,
        Probability probability) { }
