package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.query.chart.BoundsChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** What can be said of those who were not hired: bounds, and nothing tighter without an assumption. */
final class BoundsFigure {
    private static final String MISSED = "Strong candidates missed";
    private static final String FALSE_POSITIVE = "False-positive rate";
    private static final double NARROW = 0.995;

    private BoundsFigure() {}

    static KeyFigure missed(Overview overview) {
        return key(MISSED, overview.bounds().falseNegativeRate(), "not hired, of all who would have been good");
    }

    private static KeyFigure key(String label, Estimate<Interval> bounds, String why) {
        return switch (bounds) {
            case Estimated<Interval>(Interval it) -> new KeyFigure(label, range(it), "%", Strip.bounds(it.lower(), it.upper()),
                    "bounds, not an interval", why);
            case NotEstimable<Interval> it -> new KeyFigure(label, "Not known", "", Strip.open(), "no bounds", it.message());
        };
    }

    private static String range(Interval it) {
        long least = Math.round(it.lower() * 100);
        long most = Math.round(it.upper() * 100);
        return least == most ? Long.toString(least) : least + "–" + most;
    }

    static Figure of(Overview overview) {
        List<BoundsChart.Row> drawn = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        add(MISSED, overview.bounds().falseNegativeRate(), drawn, rows);
        add(FALSE_POSITIVE, overview.bounds().falsePositiveRate(), drawn, rows);
        List<Picture> pictures = drawn.isEmpty() ? List.of(new Picture("", Strip.open()))
                : List.of(new Picture("", new BoundsChart(drawn).svg("Bounds of the share of strong candidates missed and of the false-positive rate")));
        return new Figure("bounds", 5, headline(overview.bounds().falseNegativeRate()),
                "Bounds of identification over candidacies decided hire, reject or offer declined. Hatched: everything the outcomes allow. "
                        + "Bounds, not an interval.",
                pictures,
                "Strong candidates missed is the false-negative rate. Nobody sees how those who were not hired would have done, so every one of them may be anything; so may hires without an outcome.",
                new Table("Bounds", List.of("Rate", "Least", "Greatest"), rows), "bounds");
    }

    private static void add(String label, Estimate<Interval> bounds, List<BoundsChart.Row> drawn, List<List<String>> rows) {
        switch (bounds) {
            case Estimated<Interval>(Interval it) -> {
                drawn.add(new BoundsChart.Row(label, it.lower(), it.upper(), Words.percents(it.lower(), it.upper())));
                rows.add(List.of(label, Math.round(it.lower() * 100) + "%", Math.round(it.upper() * 100) + "%"));
            }
            case NotEstimable<Interval> it -> rows.add(List.of(label + ": " + it.message()));
        }
    }

    private static String headline(Estimate<Interval> missed) {
        return switch (missed) {
            case NotEstimable<Interval> _ -> "How many strong candidates were missed cannot be bounded yet";
            case Estimated<Interval>(Interval it) when it.upper() == 0 -> "Nobody was turned away, so nobody strong was missed";
            case Estimated<Interval>(Interval it) when it.lower() == 0 && it.upper() >= NARROW ->
                    "How many strong candidates were missed could be any share at all";
            case Estimated<Interval>(Interval it) -> "How many strong candidates were missed cannot be seen, only bounded: "
                    + Words.percents(it.lower(), it.upper());
        };
    }
}
