package io.plumbline.query.decisions;

import io.plumbline.analytics.departure.Departures;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.RowsChart;
import io.plumbline.query.chart.RowsChart.Look;
import io.plumbline.query.chart.RowsChart.Row;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** How many leave with regret, and how many in another way. */
final class DeparturesFigure {
    private static final String CAPTION = "Departures";

    private DeparturesFigure() {}

    static Figure of(Estimate<Departures> departures, Floor floor) {
        return switch (departures) {
            case NotEstimable<Departures> why -> none(why.message());
            case Estimated<Departures>(Departures it) when floor.under(it.started()) -> none("Too few: under " + floor.least() + " people started.");
            case Estimated<Departures>(Departures it) -> drawn(it, floor);
        };
    }

    private static Figure none(String why) {
        return Figure.without("departures", 6, "Who leaves cannot be told yet", why, CAPTION, Strip.open(), "departures");
    }

    private static Figure drawn(Departures it, Floor floor) {
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        String headline = "Too few started long enough ago to say how many leave with regret";
        double most = 0.2;
        for (Departures.Horizon each : it.horizons()) {
            var regretted = Readings.value(each.regretted());
            var other = Readings.value(each.otherExit());
            if (floor.under(each.eligible()) || regretted.isEmpty() || other.isEmpty()) {
                table.add(List.of("After " + each.months() + " months: too few (under " + floor.least() + ")"));
                continue;
            }
            most = Math.max(most, Math.max(regretted.get().upper(), other.get().upper()));
            rows.add(new Row("With regret, within " + each.months() + " months", Words.percent(regretted.get().value()), regretted.get().value(), regretted.get().lower(),
                    regretted.get().upper(), Look.INVERTED));
            rows.add(new Row("In another way, within " + each.months() + " months", Words.percent(other.get().value()), other.get().value(), other.get().lower(),
                    other.get().upper(), Look.PLAIN));
            table.add(List.of(each.months() + " months", Words.percent(regretted.get().value()), Words.percents(regretted.get().lower(), regretted.get().upper()),
                    Words.percent(other.get().value()), Words.percents(other.get().lower(), other.get().upper())));
            headline = Words.percent(regretted.get().value()) + " left with regret within " + each.months() + " months";
        }
        return new Figure("departures", 6, headline, "Share that left by then, other exits competing (Aalen-Johansen); 95% intervals. "
                + "Redundancy and the end of a contract end the observation, and are no departure.",
                rows.isEmpty() ? Picture.of(Strip.open()) : Picture.of(new RowsChart(rows, Axis.shares(most), null).svg(headline)),
                it.informativeAttrition().message(), new Table(CAPTION, List.of("By", "With regret", "95% interval", "In another way", "95% interval"), table), "departures");
    }
}
