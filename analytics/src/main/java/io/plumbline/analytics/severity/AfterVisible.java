package io.plumbline.analytics.severity;

import io.plumbline.analytics.estimate.Estimate;
import java.util.List;

/**
 * The cards first written after colleagues' cards could be read. They are left out of the severities.
 *
 * @param ifCounted what a second fit with them says
 */
public record AfterVisible(long scorecards, long ratings, Estimate<SecondFit> ifCounted) {

    /**
     * @param greatestChange the greatest change of anybody's severity, in scale points
     * @param verdictsChanged who would be called something else, by name
     */
    public record SecondFit(VarianceComponents varianceComponents, Estimate<InterviewersDiffer> interviewersDiffer,
            double greatestChange, List<VerdictChange> verdictsChanged) { }

    /** The verdict as reported, and as it would be with the cards. */
    public record VerdictChange(String interviewer, InterviewerSeverity.Verdict reported, InterviewerSeverity.Verdict withThem) { }
}
