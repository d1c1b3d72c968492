package io.plumbline.query.interviewers;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Readings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The interviewers of a finding, parted into those who may be shown and those who may not.
 *
 * @param shown most severe first within a subset
 * @param held by id
 * @param differ whether severities differ beyond chance
 */
record Panel(Finding.Computed finding, List<InterviewerSeverity> shown, List<InterviewerSeverity> held, boolean differ, int subsets) {
    static Panel of(Finding.Computed finding) {
        Report report = finding.report();
        Floor floor = new Floor(report.settings().floor());
        if (finding.withheld().scorecards()) {
            return new Panel(finding, List.of(), List.of(), false, 0);
        }
        return switch (report.severity()) {
            case NotEstimable<Severity> _ -> new Panel(finding, List.of(), List.of(), false, 0);
            case Estimated<Severity>(Severity severity) -> {
                List<InterviewerSeverity> all = Readings.value(severity.interviewers()).orElse(List.of());
                Set<String> hidden = floor.heldBack(all, finding.withheld().interviewers());
                List<InterviewerSeverity> shown = all.stream().filter(each -> !hidden.contains(each.interviewer()))
                        .sorted(Comparator.comparingInt(InterviewerSeverity::subset)
                                .thenComparing(Comparator.comparingDouble(InterviewerSeverity::severity).reversed())
                                .thenComparing(InterviewerSeverity::interviewer)).toList();
                boolean differ = Readings.value(severity.interviewersDiffer())
                        .map(test -> test.verdict() == InterviewersDiffer.Verdict.DIFFER).orElse(false);
                yield new Panel(finding, shown, all.stream().filter(each -> hidden.contains(each.interviewer())).toList(),
                        differ && !floor.under(shown.size()), severity.subsets().size());
            }
        };
    }

    Report report() {
        return finding.report();
    }

    int floor() {
        return finding.report().settings().floor();
    }

    long scorecards() {
        return shown.stream().mapToLong(InterviewerSeverity::scorecards).sum();
    }

    /** By interviewer; of the whole alone. */
    Map<String, ScaleUse> scaleUse() {
        return finding.slice().whole()
                ? finding.report().scaleUse().stream().collect(Collectors.toMap(ScaleUse::interviewer, Function.identity())) : Map.of();
    }

    static boolean stands(InterviewerSeverity each) {
        return switch (each.verdict()) {
            case SEVERE, LENIENT -> true;
            case AS_PEERS, INSUFFICIENT -> false;
        };
    }
}
