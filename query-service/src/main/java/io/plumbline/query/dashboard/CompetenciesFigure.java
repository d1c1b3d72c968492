package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.validity.Validity;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.RowsChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which competencies go with what became of people. */
final class CompetenciesFigure {
    private static final String ID = "competencies";
    private static final String CAPTION = "Validity of competencies";
    private static final int MOST = 14;

    private CompetenciesFigure() {}

    static Figure of(Finding.Computed finding) {
        if (finding.withheld().outcomes()) {
            return none("Too few: under " + finding.report().settings().floor() + " hires of this part have a known outcome, or of the rest.");
        }
        return switch (finding.report().validity()) {
            case NotEstimable<Validity> why -> none(why.message());
            case Estimated<Validity>(Validity it) -> switch (it.competencies()) {
                case NotEstimable<Validity.ItemTable> why -> none(why.message());
                case Estimated<Validity.ItemTable>(Validity.ItemTable table) -> drawn(table, it.hires(), finding.report().settings().floor());
            };
        };
    }

    private static Figure none(String why) {
        return Figure.without(ID, 8, "Which competencies predict cannot be told yet", why, CAPTION, Strip.open(), "validity");
    }

    private record Drawn(Validity.Item item, double observed, Interval interval) {}

    private static Figure drawn(Validity.ItemTable table, long hires, int floor) {
        List<Drawn> known = new ArrayList<>();
        List<List<String>> few = new ArrayList<>();
        for (Validity.Item item : table.items()) {
            Optional<Double> observed = Readings.value(item.observed());
            Optional<Interval> interval = Readings.value(item.observedInterval());
            if (item.n() < floor || observed.isEmpty() || interval.isEmpty()) {
                few.add(List.of(Words.key(item.name()) + ": too few (under " + floor + "), or ratings that do not vary"));
            } else {
                known.add(new Drawn(item, observed.get(), interval.get()));
            }
        }
        if (known.isEmpty()) {
            return none("No competency was rated on enough hires whose outcome is known.");
        }
        boolean differ = Readings.value(table.heterogeneity()).map(it -> it.verdict() == Validity.Differences.DIFFER).orElse(false);
        known.sort(differ ? Comparator.comparingDouble((Drawn each) -> each.observed()).reversed()
                : Comparator.comparing((Drawn each) -> each.item().name()));
        String headline = headline(known, differ);
        List<RowsChart.Row> rows = known.stream().limit(MOST).map(CompetenciesFigure::row).toList();
        double least = known.stream().mapToDouble(each -> each.interval().lower()).min().orElse(0);
        double most = known.stream().mapToDouble(each -> each.interval().upper()).max().orElse(0);
        return new Figure(ID, 8, headline,
                "Correlation of the severity-adjusted rating with the outcome, among hires; 95% intervals. Blue and vermilion: the interval excludes 0 "
                        + "and so does a false discovery rate of 5%. " + test(table),
                Picture.of(new RowsChart(rows, Axis.around(least, most, Axis.Unit.CORRELATION), new RowsChart.Reference(0, "no relation")).svg(headline)),
                Words.count(hires, "hire") + " with a known outcome and a counted scorecard. Hires alone, whom these ratings helped to choose: a correction for "
                        + "that is in the table." + (known.size() > MOST ? " " + (known.size() - MOST) + " more are in the table." : ""),
                table(known, few), "validity");
    }

    private static String test(Validity.ItemTable table) {
        return Readings.words(table.heterogeneity(), it -> "Do they differ at all? "
                + (it.verdict() == Validity.Differences.DIFFER ? "Yes, " : "Not beyond chance, ") + Words.p(it.permutationPValue()) + ".");
    }

    private static String headline(List<Drawn> known, boolean differ) {
        long separating = known.stream().filter(each -> each.item().verdict() == Validity.Verdict.SEPARATING).count();
        if (differ) {
            return Words.key(known.getFirst().item().name()) + " goes with outcomes best, and competencies differ in that";
        }
        return separating == 0 ? "No competency can be said to predict yet, and none stands out"
                : Words.count(separating) + " of " + Words.count(known.size()) + " competencies predict; none of them beyond the others";
    }

    private static RowsChart.Row row(Drawn each) {
        return new RowsChart.Row(Words.key(each.item().name()) + ", n = " + Words.count(each.item().n()),
                Words.correlation(each.observed()) + " " + word(each.item().verdict()), each.observed(), each.interval().lower(), each.interval().upper(),
                switch (each.item().verdict()) {
                    case SEPARATING -> RowsChart.Look.SEPARATING;
                    case INVERTED -> RowsChart.Look.INVERTED;
                    case FLAT, INSUFFICIENT -> RowsChart.Look.PLAIN;
                });
    }

    private static String word(Validity.Verdict verdict) {
        return switch (verdict) {
            case SEPARATING -> "● separating";
            case INVERTED -> "▼ inverted";
            case FLAT -> "▬ flat";
            case INSUFFICIENT -> "◌ insufficient";
        };
    }

    private static Table table(List<Drawn> known, List<List<String>> few) {
        List<List<String>> rows = new ArrayList<>();
        known.forEach(each -> rows.add(List.of(Words.key(each.item().name()), Words.count(each.item().n()), Words.correlation(each.observed()),
                Words.correlations(each.interval().lower(), each.interval().upper()),
                Readings.words(each.item().correctedCaseIII(), Words::correlation), word(each.item().verdict()))));
        rows.addAll(few);
        return new Table(CAPTION, List.of("Competency", "Hires", "Observed", "95% interval", "Corrected for range (case III)", "Verdict"), rows);
    }
}
