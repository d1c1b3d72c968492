package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.validity.Auc;
import io.plumbline.analytics.validity.Validity;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Words;

/** How often the loop had scored a good hire above a poor one. */
final class SeparationFigure {
    private static final String LABEL = "Separation of good from poor";

    /** @param n hires with a known outcome and a counted scorecard */
    record Separation(long n, Auc.Area area) {}

    private SeparationFigure() {}

    static KeyFigure key(Finding.Computed finding) {
        return switch (of(finding)) {
            case Estimated<Separation>(Separation it) -> new KeyFigure(LABEL, Words.correlation(it.area().value()), "",
                    Strip.interval(it.area().value(), it.area().lower(), it.area().upper()),
                    "95% interval " + Words.correlations(it.area().lower(), it.area().upper()),
                    "chance is .50; n = " + Words.count(it.n(), "hire"));
            case NotEstimable<Separation> why -> new KeyFigure(LABEL, "Not known", "", Strip.open(), "no interval yet", why.message());
        };
    }

    static Estimate<Separation> of(Finding.Computed finding) {
        int floor = finding.report().settings().floor();
        if (finding.withheld().outcomes()) {
            return Estimate.not(Reason.TOO_FEW, "Too few: under " + floor + " hires of this part have a known outcome, or of the rest.");
        }
        return switch (finding.report().validity()) {
            case NotEstimable<Validity>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<Validity>(Validity it) -> switch (it.panel()) {
                case NotEstimable<Validity.Coefficients>(Reason reason, String message) -> Estimate.not(reason, message);
                case Estimated<Validity.Coefficients>(Validity.Coefficients panel) when panel.n() < floor ->
                        Estimate.not(Reason.TOO_FEW, "Too few: under " + floor + " hires have both a score and a known outcome.");
                case Estimated<Validity.Coefficients>(Validity.Coefficients panel) -> panel.auc().map(area -> new Separation(panel.n(), area));
            };
        };
    }
}
