package io.plumbline.query.decisions;

import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.analytics.decision.FalseDiscoveryBy.Stratum;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * False discovery by what hires have in common. The strata add up to the whole, so one that is under the floor takes
 * another along.
 *
 * @param what the strata are, such as {@code role family}
 * @param all the share of all hires, to compare with
 */
record StrataFigure(String id, String what, List<Stratum> strata, UnaryOperator<String> name, Floor floor, Optional<FalseDiscovery> all) {
    private static final int MOST = 16;

    /** A stratum whose hires of known outcome reach the floor, and tell of no other. */
    record Told(String name, FalseDiscovery of) {}

    List<Told> told() {
        Floor.Pool<String> pool = pool();
        return strata.stream().filter(each -> !pool.hides(each.name()))
                .flatMap(each -> Readings.value(each.falseDiscovery()).filter(it -> !floor.under(it.known())).map(it -> new Told(name.apply(each.name()), it)).stream())
                .toList();
    }

    Floor.Pool<String> pool() {
        Map<String, Long> known = new TreeMap<>();
        strata.forEach(each -> known.put(each.name(), Readings.value(each.falseDiscovery()).map(FalseDiscovery::known).orElse(0L)));
        return floor.pool(known);
    }

    Figure figure(int width) {
        List<Told> told = told();
        String caption = "False discovery by " + what;
        if (told.isEmpty()) {
            return Figure.without(id, width, "False discovery by " + what + " cannot be told yet",
                    "Too few: under " + floor.least() + " hires with a known outcome each.", caption, Strip.open(), "false-discovery");
        }
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Told each : told) {
            FalseDiscovery it = each.of();
            String counts = Words.count(it.bad()) + " of " + Words.count(it.known());
            rows.add(new Row(each.name() + ", " + counts, Words.percent(it.rate()), it.rate(), it.lower(), it.upper(), Look.PLAIN));
            table.add(List.of(each.name(), Words.count(it.bad()), Words.count(it.known()), Words.percent(it.rate()), Words.percents(it.lower(), it.upper())));
        }
        int hidden = 0;
        for (Stratum each : strata) {
            if (told.stream().noneMatch(shown -> shown.name().equals(name.apply(each.name())))) {
                hidden++;
                table.add(List.of(name.apply(each.name()) + ": too few (under " + floor.least() + "), or held back"));
            }
        }
        if (hidden > 0) {
            rows.add(Row.withheld(Words.count(hidden) + (hidden == 1 ? " other" : " others"), "too few: under " + floor.least() + ", or held back"));
        }
        double most = told.stream().mapToDouble(each -> each.of().upper()).max().orElse(1);
        String headline = headline(told);
        return new Figure(id, width, headline, "Share of hires with a known outcome that turned out poor; 95% Wilson intervals, one at a time.",
                Picture.of(new RowsChart(rows.size() > MOST ? rows.subList(0, MOST) : rows, Axis.shares(most),
                        all.map(it -> new RowsChart.Reference(it.rate(), "all " + Words.percent(it.rate()))).orElse(null)).svg(headline)),
                "A share of hires, so never the false-positive rate." + (hidden == 0 ? "" : " What is held back is in no row."),
                new Table(caption, List.of(capital(what), "Poor", "Known", "Share", "95% interval"), table), "false-discovery");
    }

    /** Says that one is higher only when its interval excludes the share of all. */
    private String headline(List<Told> told) {
        double rate = all.map(FalseDiscovery::rate).orElse(0.0);
        List<Told> above = told.stream().filter(each -> all.isPresent() && each.of().lower() > rate).toList();
        if (told.size() == 1) {
            return "Of one " + what + " alone enough outcomes are known";
        }
        return switch (above.size()) {
            case 0 -> "No " + what + " stands out: every interval holds the share of all, or lies below it";
            case 1 -> above.getFirst().name() + " lies above the share of all; one of many intervals does so by chance";
            default -> Words.count(above.size()) + " of " + Words.count(told.size()) + " lie above the share of all; some intervals do so by chance";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
