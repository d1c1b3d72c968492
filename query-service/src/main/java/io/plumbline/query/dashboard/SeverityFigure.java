package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.query.chart.ScatterStrip;
import io.plumbline.query.chart.SeverityChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.dashboard.Overview.SeverityShown;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Labels;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether interviewers differ in severity, and, only if they do, who. */
public final class SeverityFigure {
    private static final int WIDTH = 7;
    private static final double WIDEST_SPREAD = 1;

    private SeverityFigure() {}

    static KeyFigure key(Overview overview) {
        String label = "Spread of severity";
        return switch (overview.severity()) {
            case NotEstimable<SeverityShown> it -> new KeyFigure(label, "Not known", "", Strip.open(), "no test yet", it.message());
            case Estimated<SeverityShown>(SeverityShown it) -> switch (it.spread()) {
                case NotEstimable<Double> why -> new KeyFigure(label, "Not known", "", Strip.open(), "no test", why.message());
                case Estimated<Double>(Double spread) -> new KeyFigure(label, Words.points(spread), " points",
                        Strip.share(Math.min(1, spread / WIDEST_SPREAD)), test(it.differ()), "standard deviation between interviewers");
            };
        };
    }

    private static String test(Estimate<InterviewersDiffer> differ) {
        return switch (differ) {
            case NotEstimable<InterviewersDiffer> _ -> "whether they differ cannot be tested";
            case Estimated<InterviewersDiffer>(InterviewersDiffer it) -> switch (it.verdict()) {
                case DIFFER -> "interviewers differ, " + Words.p(it.pValue());
                case NO_MORE_THAN_CHANCE -> "no larger than chance, " + Words.p(it.pValue());
            };
        };
    }

    /** As the overview draws it, for another page. */
    public static Figure of(Finding.Computed finding, Labels labels, String scale) {
        return of(Showing.of(finding, labels), scale);
    }

    static Figure of(Overview overview, String scale) {
        return switch (overview.severity()) {
            case NotEstimable<SeverityShown> it -> none("Whether interviewers differ in severity cannot be told yet", it.message());
            case Estimated<SeverityShown>(SeverityShown it) -> switch (it.differ()) {
                case NotEstimable<InterviewersDiffer> why -> none("Whether interviewers differ in severity cannot be told from these data", why.message());
                case Estimated<InterviewersDiffer>(InterviewersDiffer test) -> it.theyDiffer() ? named(overview, it, test, scale) : unnamed(overview, it, test, scale);
            };
        };
    }

    private static Figure none(String headline, String message) {
        return new Figure("severity", WIDTH, headline, message, List.of(new Picture("", Strip.open())),
                "No ranking is shown before a test says that there is one.",
                new Table("Severity", List.of("Measure", "Value"), List.of(List.of(message))), "severity");
    }

    private static Figure named(Overview overview, SeverityShown it, InterviewersDiffer test, String scale) {
        List<InterviewerSeverity> all = it.interviewers();
        List<SeverityChart.Row> drawn = all.stream()
                .sorted(Comparator.comparingDouble(InterviewerSeverity::severity).reversed())
                .map(each -> new SeverityChart.Row(each.interviewer(), each.severity(), each.lower(), each.upper(), flagged(each))).toList();
        long flagged = all.stream().filter(SeverityFigure::flagged).count();
        String headline = flagged == 0
                ? "Interviewers differ in severity, but none stands out once all are compared"
                : Words.count(flagged) + " of " + Words.count(all.size()) + " interviewers rate "
                        + direction(all) + " than colleagues on the same candidates";
        String subtitle = "Severity in points" + scale + ", adjusted for whom each saw, shrunk; 95% intervals. "
                + "Blue: differs, false discovery held at 5% over everyone compared. Do they differ at all? Yes, " + Words.p(test.pValue()) + ".";
        String held = it.heldBack().isEmpty() ? "" : " " + Words.count(it.heldBack().size(), "interviewer")
                + " with too few scorecards, or held back so that no other can be worked out, " + (it.heldBack().size() == 1 ? "is" : "are") + " in no total.";
        return new Figure("severity", WIDTH, headline, subtitle,
                List.of(new Picture("", new SeverityChart(drawn, it.heldBack().size(), heldLabel(it, overview.floor())).svg(headline))),
                counted(overview) + held + subsets(it) + " Severity says where someone’s scale sits, not who judges well.",
                new Table("Interviewers by severity", List.of("Interviewer", "Scorecards", "Severity", "95% interval", "Against colleagues"), rows(it, overview.floor())), "severity");
    }

    private static String heldLabel(SeverityShown it, int floor) {
        return "too few: under " + floor + " scorecards, or held back: " + Words.count(it.heldBack().size());
    }

    private static String direction(List<InterviewerSeverity> all) {
        boolean severe = all.stream().anyMatch(each -> each.verdict() == InterviewerSeverity.Verdict.SEVERE);
        boolean lenient = all.stream().anyMatch(each -> each.verdict() == InterviewerSeverity.Verdict.LENIENT);
        return severe && lenient ? "lower or higher" : severe ? "lower" : "higher";
    }

    private static boolean flagged(InterviewerSeverity each) {
        return switch (each.verdict()) {
            case SEVERE, LENIENT -> true;
            case AS_PEERS, INSUFFICIENT -> false;
        };
    }

    private static List<List<String>> rows(SeverityShown it, int floor) {
        List<List<String>> rows = new ArrayList<>();
        for (InterviewerSeverity each : it.interviewers()) {
            String subset = it.subsets() > 1 ? " (group " + each.subset() + ")" : "";
            rows.add(List.of(each.interviewer() + subset, Words.count(each.scorecards()), Words.signed(each.severity()),
                    Words.signed(each.lower()) + " to " + Words.signed(each.upper()), verdict(each)));
        }
        it.heldBack().forEach(name -> rows.add(List.of(name + ": too few (under " + floor + "), or held back")));
        return rows;
    }

    private static String verdict(InterviewerSeverity each) {
        return switch (each.verdict()) {
            case SEVERE -> "● severe";
            case LENIENT -> "● lenient";
            case AS_PEERS -> "▬ within chance";
            case INSUFFICIENT -> "◌ too few";
        };
    }

    private static Figure unnamed(Overview overview, SeverityShown it, InterviewersDiffer test, String scale) {
        boolean differ = test.verdict() == InterviewersDiffer.Verdict.DIFFER;
        String headline = differ ? "Interviewers differ in severity, but too few have enough scorecards to be shown"
                : "Differences in severity are no larger than chance: no ranking is shown";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Test whether interviewers differ", Words.p(test.pValue())));
        if (it.spread() instanceof Estimated<Double>(Double spread)) {
            rows.add(List.of("Spread (standard deviation), points", Words.points(spread)));
        }
        rows.add(List.of("Interviewers drawn", it.unnamed().isEmpty() ? "too few" : Words.count(it.unnamed().size())));
        return new Figure("severity", WIDTH, headline,
                "Severity in points" + scale + ", adjusted for whom each saw, shrunk. Each dot one interviewer; no names and no order. "
                        + "Do they differ at all? " + (differ ? "Yes, " : "Not beyond chance, ") + Words.p(test.pValue()) + ".",
                List.of(new Picture("", it.unnamed().isEmpty() ? Strip.open() : new ScatterStrip(it.unnamed()).svg(headline))),
                counted(overview) + subsets(it), new Table("Severity", List.of("Measure", "Value"), rows), "severity");
    }

    private static String counted(Overview overview) {
        Long counted = overview.scorecards().counted();
        return counted == null ? "Too few scorecards to count." : Words.count(counted, "scorecard") + " by lead interviewers.";
    }

    private static String subsets(SeverityShown it) {
        return it.subsets() > 1
                ? " The history falls into " + it.subsets() + " groups that share no candidate; everyone is compared within their own." : "";
    }
}
