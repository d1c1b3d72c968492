package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Readings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whose names a severity figure needs. Of thousands of interviewers a page shows some; only a file has them all. */
public final class Named {
    private static final int FIRST = 260;
    private static final int LAST = 12;

    private Named() {}

    /** Those whom a page may show: the most severe, as far as its table goes, and the most lenient, whom the picture names. */
    public static List<String> on(Finding.Computed finding) {
        List<InterviewerSeverity> all = all(finding);
        if (all.size() <= FIRST + LAST) {
            return all.stream().map(InterviewerSeverity::interviewer).toList();
        }
        // In the order of the table, subset by subset; and in that of the picture.
        Comparator<InterviewerSeverity> severest = Comparator.comparingDouble(InterviewerSeverity::severity).reversed();
        List<InterviewerSeverity> table = all.stream().sorted(Comparator.comparingInt(InterviewerSeverity::subset).thenComparing(severest)).limit(FIRST).toList();
        List<InterviewerSeverity> picture = all.stream().filter(each -> each.scorecards() >= finding.report().settings().floor()).sorted(severest).toList();
        return Stream.of(table, picture.subList(0, Math.min(LAST, picture.size())), picture.subList(Math.max(0, picture.size() - LAST), picture.size()))
                .flatMap(List::stream).map(InterviewerSeverity::interviewer).distinct().toList();
    }

    public static List<String> inFiles(Finding.Computed finding) {
        return all(finding).stream().map(InterviewerSeverity::interviewer).toList();
    }

    private static List<InterviewerSeverity> all(Finding.Computed finding) {
        return finding.report().severity() instanceof Estimated<Severity>(Severity it) ? Readings.value(it.interviewers()).orElse(List.of()) : List.of();
    }
}
