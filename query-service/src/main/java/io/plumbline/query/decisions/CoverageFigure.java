package io.plumbline.query.decisions;

import io.plumbline.analytics.coverage.CompetencyCoverage;
import io.plumbline.analytics.coverage.CompetencyCoverage.Covered;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.RowsChart;
import io.plumbline.query.chart.RowsChart.Look;
import io.plumbline.query.chart.RowsChart.Row;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Which competencies were looked at before an offer was made. Families part the whole, so one that is hidden takes another along. */
final class CoverageFigure {
    private static final String CAPTION = "Competencies looked at before an offer";
    private static final int MOST = 12;

    private record Share(String family, Covered of, long offers) {
        double share() {
            return (double) of.offersRated() / offers;
        }
    }

    private CoverageFigure() {}

    static Figure of(List<CompetencyCoverage> coverage, Floor floor) {
        TreeMap<String, Long> offers = new TreeMap<>();
        coverage.forEach(each -> offers.put(each.roleFamily(), each.offers()));
        Floor.Pool<String> pool = floor.pool(offers);
        List<Share> shares = coverage.stream().filter(each -> !floor.under(each.offers()) && !pool.hides(each.roleFamily()))
                .flatMap(each -> each.competencies().stream().map(of -> new Share(Words.key(each.roleFamily()), of, each.offers())))
                .sorted(Comparator.comparingDouble(Share::share)).toList();
        if (shares.isEmpty()) {
            return Figure.without("coverage", 12, "Which competencies are looked at cannot be told yet", "Too few: under " + floor.least() + " offers in any role family.",
                    CAPTION, Strip.open(), "coverage");
        }
        List<Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Share each : shares) {
            Interval wilson = BinomialInterval.wilson(each.of().offersRated(), each.offers());
            String label = each.family() + ": " + Words.key(each.of().competency());
            if (rows.size() < MOST) {
                rows.add(new Row(label + ", " + Words.count(each.of().offersRated()) + " of " + Words.count(each.offers()), Words.percent(each.share()), each.share(),
                        wilson.lower(), wilson.upper(), Look.PLAIN));
            }
            table.add(List.of(label, Words.count(each.offers()), Words.percent(each.share()), Words.percents(wilson.lower(), wilson.upper()),
                    Words.percent((double) each.of().offersRatedTwice() / each.offers())));
        }
        Share least = shares.getFirst();
        String headline = least.share() > 0.95 ? "Every competency of a role is looked at before an offer, or nearly"
                : Words.key(least.of().competency()) + " was looked at before " + Words.percent(least.share()) + " of offers to " + least.family().toLowerCase(java.util.Locale.UK) + " candidates";
        return new Figure("coverage", 12, headline, "Share of offers before which a counted scorecard rated the competency, of those any scorecard of the role family rates; "
                + "95% Wilson intervals. Least looked at first.", Picture.of(new RowsChart(rows, Axis.shares(1), null).svg(headline)),
                (shares.size() > MOST ? Words.count(shares.size() - MOST) + " more are in the table. " : "") + "What nobody looked at cannot have decided.",
                new Table(CAPTION, List.of("Competency", "Offers", "Looked at", "95% interval", "By two interviewers"), table), "coverage");
    }
}
