package io.plumbline.analytics.severity;

import io.plumbline.analytics.estimate.Estimate;
import java.util.List;

/**
 * Interviewer severity: what the report says.
 *
 * @param remlCriterion minus twice the restricted log-likelihood, as lme4's {@code REMLcrit}
 * @param subsets most ratings first
 * @param interviewers by subset, then name
 */
public record Severity(VarianceComponents varianceComponents, double remlCriterion,
        Estimate<InterviewersDiffer> interviewersDiffer, List<Subset> subsets,
        Estimate<List<InterviewerSeverity>> interviewers, AfterVisible afterVisible) { }
