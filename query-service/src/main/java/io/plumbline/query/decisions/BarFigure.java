package io.plumbline.query.decisions;

import io.plumbline.analytics.decision.Threshold;
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

/** What another bar would have meant. Steps of the bar are a few hires each, so only some are shown, far enough apart. */
final class BarFigure {
    private static final int MOST = 8;
    private static final String CAPTION = "Other bars";

    private BarFigure() {}

    static Figure of(Estimate<List<Threshold>> curve, Floor floor) {
        return switch (curve) {
            case NotEstimable<List<Threshold>> why -> none(why.message());
            case Estimated<List<Threshold>>(List<Threshold> all) -> drawn(apart(all, floor), floor);
        };
    }

    private static Figure none(String why) {
        return Figure.without("bar", 6, "What another bar would have meant cannot be told yet", why, CAPTION, Strip.open(), "decisions");
    }

    /** Neighbouring bars differ by at least the floor in hires and in known outcomes, or by none. */
    private static List<Threshold> apart(List<Threshold> all, Floor floor) {
        List<Threshold> kept = new ArrayList<>();
        for (Threshold each : all) {
            if (floor.under(each.known())) {
                continue;
            }
            Threshold last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || (!floor.under(Math.abs(last.hires() - each.hires())) && clear(last.known() - each.known(), floor))) {
                kept.add(each);
            }
        }
        List<Threshold> some = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (kept.size() <= MOST || i % ((kept.size() + MOST - 1) / MOST) == 0) {
                some.add(kept.get(i));
            }
        }
        return some;
    }

    private static boolean clear(long difference, Floor floor) {
        return difference == 0 || !floor.under(Math.abs(difference));
    }

    private static Figure drawn(List<Threshold> some, Floor floor) {
        if (some.isEmpty()) {
            return none("Too few: under " + floor.least() + " hires with a known outcome at any bar.");
        }
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Threshold each : some) {
            String name = "Bar " + Words.points(each.bar()) + ", " + Words.count(each.hires(), "hire");
            switch (each.direction()) {
                case RAISED -> Readings.value(each.falseDiscovery()).ifPresent(it ->
                        rows.add(new Row(name, Words.percent(it.value()), it.value(), it.lower(), it.upper(), Look.PLAIN)));
                case LOWERED -> Readings.value(each.falseDiscoveryBounds()).ifPresent(it ->
                        rows.add(new Row(name, Words.percents(it.lower(), it.upper()), 0, Math.floor(it.lower() * 100) / 100, Math.ceil(it.upper() * 100) / 100, Look.BOUNDS)));
            }
            table.add(List.of(Words.points(each.bar()), each.direction() == Threshold.Direction.RAISED ? "raised" : "lowered", Words.count(each.hires()),
                    each.direction() == Threshold.Direction.RAISED ? Readings.words(each.falseDiscovery(), it -> Words.percent(it.value()))
                            : Readings.words(each.falseDiscoveryBounds(), it -> Words.percents(it.lower(), it.upper()) + ", bounds")));
        }
        String headline = "A higher bar can be judged by the hires it would have kept; a lower one only bounded";
        return new Figure("bar", 6, headline, "Share of poor among the hires at or above a bar, severity taken out. Raised: 95% Wilson interval. Lowered, hatched: bounds, "
                + "since nothing is known of the people it would let in.", Picture.of(new RowsChart(rows, Axis.shares(1), null).svg(headline)),
                "Bars are shown where at least " + floor.least() + " hires lie between them.", new Table(CAPTION, List.of("Bar", "Direction", "Hires", "False discovery"), table),
                "decisions");
    }
}
