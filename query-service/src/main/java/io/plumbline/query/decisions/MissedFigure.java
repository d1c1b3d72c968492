package io.plumbline.query.decisions;

import io.plumbline.analytics.decision.Assumed;
import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.decision.MissedStrong;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.RowsChart;
import io.plumbline.query.chart.RowsChart.Look;
import io.plumbline.query.chart.RowsChart.Row;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** Strong candidates missed: what holds without an assumption, what under one, and the windows through which some can be seen. */
record MissedFigure(Decisions decisions, Floor floor) {
    Figure missed() {
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        bounds("Assuming nothing", decisions.bounds().falseNegativeRate(), rows, table);
        bounds("If selection is no worse than chance", decisions.boundsMonotone().falseNegativeRate(), rows, table);
        assumed("If the unhired are like hires of the same score", decisions.inverseProbabilityWeighted(), rows, table);
        assumed("If the panel’s score predicts below the bar as above it", decisions.rangeCorrected(), rows, table);
        String headline = decisions.bounds().falseNegativeRate() instanceof Estimated<Interval>(Interval it)
                ? "Between " + Words.percents(outward(it).lower(), outward(it).upper()).replace(" to ", " and ") + " of strong candidates were missed; tighter only with an assumption"
                : "How many strong candidates were missed cannot be bounded yet";
        return new Figure("missed", 6, headline, "Share not hired of all who would have been good. Hatched: bounds, not an interval. Diamond: an estimate that holds "
                + "only under its assumption, with a 95% interval of sampling alone.",
                Picture.of(new RowsChart(rows, Axis.shares(1), null).svg(headline)),
                "Nobody sees how those who were not hired would have done.", new Table("Strong candidates missed", List.of("Under", "Share", "From", "To"), table), "bounds");
    }

    private void bounds(String label, Estimate<Interval> bounds, List<Row> rows, List<List<String>> table) {
        switch (bounds) {
            case Estimated<Interval>(Interval exact) when !floor.under(decisions.bounds().candidacies()) -> {
                Interval it = outward(exact);
                rows.add(new Row(label, Words.percents(it.lower(), it.upper()), 0, it.lower(), it.upper(), Look.BOUNDS));
                table.add(List.of(label, "bounds", Words.percent(it.lower()), Words.percent(it.upper())));
            }
            case Estimated<Interval> _ -> rows.add(Row.withheld(label, "too few: under " + floor.least()));
            case NotEstimable<Interval> why -> table.add(List.of(label + ": " + why.message()));
        }
    }

    private void assumed(String label, Estimate<Assumed> estimate, List<Row> rows, List<List<String>> table) {
        switch (estimate) {
            case Estimated<Assumed>(Assumed it) when !floor.under(it.known()) -> {
                var rate = it.falseNegativeRate();
                rows.add(new Row(label, Words.percent(rate.value()), rate.value(), rate.lower(), rate.upper(), Look.ASSUMED));
                table.add(List.of(it.assumption(), Words.percent(rate.value()), Words.percent(rate.lower()), Words.percent(rate.upper())));
            }
            case Estimated<Assumed> _ -> table.add(List.of(label + ": too few, under " + floor.least()));
            case NotEstimable<Assumed> why -> table.add(List.of(label + ": " + why.message()));
        }
    }

    /** To whole percent outward, so that no count can be worked out. */
    private static Interval outward(Interval exact) {
        return new Interval(Math.floor(exact.lower() * 100 + 1e-9) / 100, Math.ceil(exact.upper() * 100 - 1e-9) / 100);
    }

    Figure windows() {
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        MissedStrong seen = decisions.missedStrong();
        window("Hired over a single no", "votes", seen.overruledVotes(), rows, table);
        window("Hired over the panel’s no", "hires", seen.overruledPanels(), rows, table);
        window("Rejected once, hired later", "people", seen.reapplicants(), rows, table);
        boolean any = rows.stream().anyMatch(row -> row.look() != Look.WITHHELD);
        String headline = any ? "Some who were nearly missed can be seen, and how they turned out" : "Too few who were nearly missed are known to say how they turned out";
        return new Figure("windows", 6, headline, "Share that turned out well of those let in all the same; 95% Wilson intervals. They were let in for some reason, "
                + "so the share is not that of all who were turned away.",
                Picture.of(new RowsChart(rows, Axis.shares(1), null).svg(headline)), "Dissent that the outcome vindicated, and dissent that it did not.",
                new Table("Nearly missed", List.of("Window", "Known", "Good", "Share", "95% interval"), table), "decisions");
    }

    private void window(String label, String things, MissedStrong.Seen seen, List<Row> rows, List<List<String>> table) {
        var share = Readings.value(seen.share());
        if (floor.under(seen.known()) || share.isEmpty()) {
            rows.add(Row.withheld(label, "too few: under " + floor.least()));
            table.add(List.of(label + ": too few (under " + floor.least() + ") " + things + " with a known outcome"));
            return;
        }
        var it = share.get();
        rows.add(new Row(label + ", " + Words.count(seen.good()) + " of " + Words.count(seen.known()), Words.percent(it.value()), it.value(), it.lower(), it.upper(), Look.PLAIN));
        table.add(List.of(label, Words.count(seen.known()), Words.count(seen.good()), Words.percent(it.value()), Words.percents(it.lower(), it.upper())));
    }
}
