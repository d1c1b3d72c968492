package io.plumbline.query.interviewers;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.FunnelChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Severities before shrinkage against the scorecards they rest on: how much is there to see beyond small numbers? */
final class FunnelFigure {
    private static final double INNER = 1.959964;
    private static final double OUTER = 3.090232;

    private FunnelFigure() {}

    /** @param raw before shrinkage: the shrunk value over the share of it that is not noise */
    private record Seen(InterviewerSeverity of, double raw, double variance) {}

    static Figure of(Panel panel) {
        double between = panel.report().severity() instanceof Estimated<Severity>(Severity it)
                ? Readings.value(it.varianceComponents().interviewer()).orElse(0.0) : 0;
        List<Seen> seen = panel.shown().stream().map(each -> seen(each, between)).filter(each -> Double.isFinite(each.raw())).toList();
        if (!panel.differ() || seen.isEmpty()) {
            return Figure.without("funnel", 5, "No funnel: there is no difference to look for in it",
                    "Severity against the number of scorecards is shown when the test above says that interviewers differ.", "Funnel of severity",
                    Strip.open(), "severity");
        }
        double[] perCard = seen.stream().mapToDouble(each -> each.variance() * each.of().scorecards()).sorted().toArray();
        double typical = perCard[perCard.length / 2];
        double reach = seen.stream().mapToDouble(each -> Math.abs(each.raw())).max().orElse(1);
        long beyond = seen.stream().filter(each -> Math.abs(each.raw()) > OUTER * Math.sqrt(typical / each.of().scorecards())).count();
        long flagged = seen.stream().filter(each -> Panel.stands(each.of())).count();
        String headline = "More scorecards, tighter limits: " + Words.count(beyond) + " of " + Words.count(seen.size())
                + (beyond == 1 ? " lies" : " lie") + " beyond 99.8%";
        FunnelChart chart = new FunnelChart(seen.stream().map(each -> new FunnelChart.Point(each.of().scorecards(), each.raw(), Panel.stands(each.of()))).toList(),
                Axis.around(-reach, reach, Axis.Unit.POINTS), 0, "colleagues", n -> INNER * Math.sqrt(typical / n), n -> OUTER * Math.sqrt(typical / n),
                "scorecards");
        return new Figure("funnel", 5, headline,
                "Severity before shrinkage against scorecards. Limits: 95% (filled) and 99.8% (dashed) for a typical scorecard, if interviewers did not "
                        + "differ. Diamond: differs once all are compared.",
                Picture.of(chart.svg(headline)), Words.count(flagged) + " differ, false discovery held at 5%. Positive rates lower. No names: the order is in the figure beside it.",
                table(seen, typical), "severity");
    }

    private static Seen seen(InterviewerSeverity each, double between) {
        double told = 1 - each.standardError() * each.standardError() / between;
        return new Seen(each, each.severity() / told, between * (1 - told) / told);
    }

    /** By bands of scorecards, so that no row is a person. */
    private static Table table(List<Seen> seen, double typical) {
        long[] ends = {10, 20, 40, 80, 160, Long.MAX_VALUE};
        List<List<String>> rows = new ArrayList<>();
        long from = 0;
        for (long end : ends) {
            long start = from;
            double[] raw = seen.stream().filter(each -> each.of().scorecards() > start && each.of().scorecards() <= end).mapToDouble(Seen::raw).sorted().toArray();
            if (raw.length >= 5) {
                double limit = OUTER * Math.sqrt(typical / (end == Long.MAX_VALUE ? start : (start + end) / 2.0));
                rows.add(List.of(end == Long.MAX_VALUE ? "over " + start : (start + 1) + " to " + end, Words.count(raw.length),
                        Words.signed(raw[raw.length / 2]), Words.signed(raw[raw.length / 4]) + " to " + Words.signed(raw[raw.length * 3 / 4]),
                        Words.points(limit), Words.count(Arrays.stream(raw).filter(value -> Math.abs(value) > limit).count())));
            } else if (raw.length > 0) {
                rows.add(List.of((end == Long.MAX_VALUE ? "over " + start : (start + 1) + " to " + end) + " scorecards: too few interviewers"));
            }
            from = end;
        }
        return new Table("Funnel of severity", List.of("Scorecards", "Interviewers", "Median", "Middle half", "99.8% limit", "Beyond it"), rows);
    }
}
