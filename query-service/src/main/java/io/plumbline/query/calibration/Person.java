package io.plumbline.query.calibration;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Votes.InterviewerVotes;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Readings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be shown of one interviewer. It is also the content of a card: the letter says what was so when it was sent.
 *
 * @param floor nothing is shown of fewer
 * @param colleagues how many interviewers are shown, this one included
 * @param averageBad the share of bad among all interviewers' yes votes
 */
record Person(String interviewer, LocalDate asOf, long watermark, int floor, OutcomePolicy policy, int colleagues,
        Estimate<InterviewerSeverity> severity, Estimate<InterviewerVotes> votes, Estimate<Double> averageBad, Estimate<ScaleUse> scaleUse,
        Estimate<InterviewerDrift> drift) {

    /** Empty for whom the finding does not know. */
    static Optional<Person> of(Finding.Computed finding, String interviewer) {
        Report report = finding.report();
        Floor floor = new Floor(report.settings().floor());
        List<InterviewerSeverity> all = report.severity() instanceof Estimated<Severity>(Severity it)
                ? Readings.value(it.interviewers()).orElse(List.of()) : List.of();
        if (all.stream().noneMatch(each -> each.interviewer().equals(interviewer))) {
            return Optional.empty();
        }
        Set<String> held = floor.heldBack(all);
        Estimate<InterviewerSeverity> severity = held.contains(interviewer)
                ? Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " scorecards, or held back so that nobody else can be worked out.")
                : all.stream().filter(each -> each.interviewer().equals(interviewer)).findFirst().map(Estimate::of).orElseThrow();
        boolean shown = severity instanceof Estimated<InterviewerSeverity>;
        return Optional.of(new Person(interviewer, report.asOf(), finding.watermark(), floor.least(), report.settings().policy(), all.size() - held.size(),
                severity, votes(report, interviewer, floor), report.decisions().votes().prior().map(prior -> prior.mean()),
                shown ? scaleUse(report, interviewer) : few(floor), shown ? drift(report, interviewer) : few(floor)));
    }

    private static <T> Estimate<T> few(Floor floor) {
        return Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " scorecards.");
    }

    private static Estimate<InterviewerVotes> votes(Report report, String interviewer, Floor floor) {
        return report.decisions().votes().interviewers().stream().filter(each -> each.interviewer().equals(interviewer))
                .filter(each -> !floor.under(each.yesGood() + each.yesBad())).findFirst().map(each -> told(each, floor))
                .orElseGet(() -> Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " yes votes on hires whose outcome is known."));
    }

    /** No votes under the floor are counted, for they are about as few people. */
    private static Estimate<InterviewerVotes> told(InterviewerVotes it, Floor floor) {
        boolean no = floor.under(it.noGood() + it.noBad());
        return Estimate.of(new InterviewerVotes(it.interviewer(), it.yesGood(), it.yesBad(), no ? 0 : it.noGood(), no ? 0 : it.noBad(), 0, it.badAmongYes()));
    }

    private static Estimate<ScaleUse> scaleUse(Report report, String interviewer) {
        return report.scaleUse().stream().filter(each -> each.interviewer().equals(interviewer)).findFirst().map(Estimate::of)
                .orElseGet(() -> Estimate.not(Reason.EMPTY, "No scorecard of theirs counts."));
    }

    private static Estimate<InterviewerDrift> drift(Report report, String interviewer) {
        return switch (report.drift()) {
            case NotEstimable<List<InterviewerDrift>>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<List<InterviewerDrift>>(List<InterviewerDrift> all) -> all.stream()
                    .filter(each -> each.interviewer().equals(interviewer) && each.verdict() != InterviewerDrift.Verdict.INSUFFICIENT).findFirst()
                    .map(Estimate::of).orElseGet(() -> Estimate.not(Reason.TOO_FEW, "Under ten scorecards: too few to see a change."));
        };
    }
}
