package io.plumbline.query.dashboard;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.query.chart.PeopleChart;
import io.plumbline.query.chart.RateChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.dashboard.Overview.FalseDiscoveryShown;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** How many hires did not work out, of those whose outcome is known. */
final class FalseDiscoveryFigure {
    private static final String LABEL = "False discovery among hires";
    private static final int WIDTH = 7;

    private FalseDiscoveryFigure() {}

    static KeyFigure key(Overview overview) {
        return switch (overview.falseDiscovery()) {
            case Estimated<FalseDiscoveryShown>(FalseDiscoveryShown it) -> {
                String percent = Words.percent(it.rate());
                yield new KeyFigure(LABEL, percent.replace("%", ""), "%", Strip.interval(it.rate(), it.lower(), it.upper()),
                        "95% interval " + Words.percents(it.lower(), it.upper()),
                        Words.count(it.bad()) + " of " + Words.count(it.known(), "hire") + " with an outcome");
            }
            case NotEstimable<FalseDiscoveryShown> it -> new KeyFigure(LABEL, "Not known", "", Strip.open(), "no interval yet", it.message());
        };
    }

    static Figure of(Overview overview) {
        return switch (overview.falseDiscovery()) {
            case Estimated<FalseDiscoveryShown>(FalseDiscoveryShown it) -> estimated(it, overview.policy());
            case NotEstimable<FalseDiscoveryShown> it -> new Figure("false-discovery", WIDTH,
                    "How many hires turn out poorly is not known yet", it.message(), List.of(new Picture("", Strip.open())),
                    rule(overview.policy()), new Table(LABEL, List.of("Measure", "Value"), List.of(List.of(it.message()))), "false-discovery");
        };
    }

    private static Figure estimated(FalseDiscoveryShown it, OutcomePolicy policy) {
        long open = it.mature() == null ? 0 : it.mature() - it.known();
        String subtitle = "Share that turned out poor, of " + Words.count(it.known(), "hire")
                + " past the first " + policy.horizonMonths() + " months with a known outcome; 95% Wilson interval."
                + (open > 0 ? " Hatched: the share of all " + Words.count(it.mature()) + ", whatever became of the other "
                        + Words.count(open) + "." : "");
        return new Figure("false-discovery", WIDTH, headline(it), subtitle, pictures(it, open), rule(policy), table(it, open), "false-discovery");
    }

    private static String headline(FalseDiscoveryShown it) {
        if (it.bad() == 0) {
            return "None of the " + Words.count(it.known()) + " hires with a known outcome turned out poorly";
        }
        return Words.count(it.bad()) + " of " + Words.count(it.known()) + " hires with a known outcome did not work out";
    }

    private static List<Picture> pictures(FalseDiscoveryShown it, long open) {
        RateChart.Open range = it.range() == null || open == 0 ? null : new RateChart.Open(it.range().lower(), it.range().upper(),
                "if none to if all of the " + Words.count(open) + " not known");
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture("", new RateChart(it.rate(), it.lower(), it.upper(), range).svg(
                "False discovery among hires: " + Words.percent(it.rate()) + ", 95% interval " + Words.percents(it.lower(), it.upper()),
                Words.percent(it.rate()), "95% interval")));
        long good = it.known() - it.bad();
        String counts = Words.count(good) + " good, " + Words.count(it.bad()) + " poor" + (open > 0 ? ", " + Words.count(open) + " not known" : "");
        pictures.add(new Picture(good + it.bad() + open > 200 ? "All of them: " + counts : "Each mark one hire: " + counts,
                new PeopleChart(good, it.bad(), open).svg("Hires by outcome: " + counts)));
        return pictures;
    }

    private static Table table(FalseDiscoveryShown it, long open) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Turned out poor", Words.count(it.bad())));
        rows.add(List.of("Outcome known", Words.count(it.known())));
        rows.add(List.of("Share", Words.percent(it.rate())));
        rows.add(List.of("95% interval", Words.percents(it.lower(), it.upper())));
        if (it.mature() == null) {
            rows.add(List.of("Outcome not known", "too few to show"));
        } else {
            rows.add(List.of("Outcome not known", Words.count(open)));
        }
        if (it.range() != null && open > 0) {
            rows.add(List.of("Share of all, if none to if all of those are poor", Words.percents(it.range().lower(), it.range().upper())));
        }
        return new Table(LABEL, List.of("Measure", "Value"), rows);
    }

    private static String rule(OutcomePolicy policy) {
        return "Good: at least " + plain(policy.goodFrom()) + " of 5 at the " + policy.horizonMonths() + "-month review. "
                + (policy.dismissalIsBad() ? "Dismissed before then, without that review: poor. " : "")
                + "Left, made redundant or not reviewed: not known. A share of hires, and so never the false-positive rate.";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
