package io.plumbline.analytics.severity;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.History;

/** Severity of a history's interviewers. */
public final class SeverityAnalysis {

    private SeverityAnalysis() { }

    /**
     * @param floor interviewers with fewer scorecards are not judged
     * @param seed of the probes of large problems
     */
    public static Estimate<Severity> of(History history, int floor, long seed, Progress progress) {
        if (history.ratings().size() == 0) {
            return Estimate.not(Reason.EMPTY, "No rating counts.");
        }
        return Estimate.not(Reason.TOO_FEW, "There are too few ratings.");
    }
}
