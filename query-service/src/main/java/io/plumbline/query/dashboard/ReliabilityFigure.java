package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.reliability.Icc;
import io.plumbline.analytics.reliability.Reliability;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.StepsChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** What the mean of a loop is worth, and how many interviews a wished reliability takes. */
final class ReliabilityFigure {
    private static final String LABEL = "Loop reliability";
    private static final double WISHED = 0.7;
    private static final int MOST = 8;

    private ReliabilityFigure() {}

    static KeyFigure key(Finding.Computed finding) {
        if (finding.withheld().scorecards()) {
            return new KeyFigure(LABEL, "Too few", "", Strip.open(), "no interval", few(finding));
        }
        return switch (finding.report().reliability().icc()) {
            case NotEstimable<Icc> why -> new KeyFigure(LABEL, "Not known", "", Strip.open(), "no interval yet", why.message());
            case Estimated<Icc>(Icc it) -> new KeyFigure(LABEL, Words.correlation(it.icc2k().value()), "",
                    Strip.interval(unit(it.icc2k().value()), unit(it.icc2k().lower()), unit(it.icc2k().upper())),
                    "95% interval " + Words.correlations(it.icc2k().lower(), it.icc2k().upper()),
                    "the mean of " + Words.decimal(it.k()) + " interviewers; one alone " + Words.correlation(it.icc2().value()));
        };
    }

    static Figure of(Finding.Computed finding) {
        if (finding.withheld().scorecards()) {
            return none(few(finding));
        }
        Reliability reliability = finding.report().reliability();
        return switch (reliability.icc()) {
            case NotEstimable<Icc> why -> none(why.message());
            case Estimated<Icc>(Icc it) -> drawn(it, finding);
        };
    }

    private static Figure none(String why) {
        return Figure.without("reliability", 4, "How reliable a loop is cannot be told yet", why, "Reliability", Strip.open(), "reliability");
    }

    private static String few(Finding.Computed finding) {
        return "Too few: under " + finding.report().settings().floor() + " scorecards of this part count, or of the rest.";
    }

    /** Spearman-Brown of the single interviewer's reliability and of the ends of its interval. */
    private static double stepped(double single, int interviews) {
        return interviews * single / (1 + (interviews - 1) * single);
    }

    private static Figure drawn(Icc it, Finding.Computed finding) {
        double single = unit(it.icc2().value());
        int usual = Math.clamp(Math.round(it.k()), 1, MOST);
        int needed = single <= 0 ? 0 : (int) Math.ceil(WISHED * (1 - single) / (single * (1 - WISHED)) - 1e-9);
        List<StepsChart.Step> steps = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            double value = stepped(single, n);
            double lower = stepped(unit(it.icc2().lower()), n);
            double upper = stepped(unit(it.icc2().upper()), n);
            steps.add(new StepsChart.Step(Integer.toString(n), n == usual || n == needed ? Words.correlation(value) : "", value, lower, upper,
                    n == usual, true));
            rows.add(List.of(Integer.toString(n), Words.correlation(value), Words.correlations(lower, upper)));
        }
        String now = usual == 1 ? "One interview gives " : Words.number(usual) + " interviews give ";
        String headline = now + Words.correlation(stepped(single, usual)) + "; the wished " + Words.correlation(WISHED)
                + (needed == 0 ? " cannot be reached" : " takes " + Words.number(needed).toLowerCase(java.util.Locale.ROOT));
        return new Figure("reliability", 4, headline,
                "Reliability of the loop’s mean rating, severity counted as error: intraclass correlation stepped up by Spearman-Brown; 95% intervals.",
                Picture.of(new StepsChart(steps, new Axis(0, 1, 0.25, Axis.Unit.CORRELATION), new StepsChart.Wished(WISHED, "wished .70"),
                        "interviews in the loop").svg(headline)),
                "A loop has " + Words.decimal(it.k()) + " interviewers on average, as of " + finding.report().asOf() + ".",
                new Table("Reliability", List.of("Interviews", "Reliability", "95% interval"), rows), "reliability");
    }

    private static double unit(double value) {
        return Math.clamp(value, 0, 1);
    }
}
