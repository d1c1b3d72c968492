package io.plumbline.query.interviewers;

import io.plumbline.analytics.drift.BeforeAfter;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.validity.Validity;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Does anything differ at all? Asked before any order is shown.
 *
 * @param look of the verdict: {@code sep}, {@code flat} or {@code few}
 */
record Gate(String title, String look, String answer, String why) {
    static List<Gate> of(Panel panel) {
        List<Gate> gates = new ArrayList<>();
        gates.add(severity(panel));
        gates.add(votes(panel));
        gates.add(validity(panel));
        gates.add(training(panel));
        return gates;
    }

    private static Gate severity(Panel panel) {
        String title = "Severity";
        if (panel.finding().withheld().scorecards()) {
            return few(title, "Too few scorecards of this part, or of the rest.");
        }
        return switch (panel.report().severity()) {
            case NotEstimable<Severity> why -> few(title, why.message());
            case Estimated<Severity>(Severity it) -> test(title, it.interviewersDiffer(), "Spread "
                    + Readings.words(it.varianceComponents().interviewer().map(Math::sqrt), spread -> Words.points(spread) + " points")
                    + ", " + Words.count(panel.shown().size(), "interviewer") + ".");
        };
    }

    private static Gate votes(Panel panel) {
        String title = "Worth of votes";
        if (!panel.finding().slice().whole()) {
            return few(title, "Tested over the whole history only.");
        }
        return test(title, panel.report().decisions().votes().interviewersDiffer(), "Yes votes on hires whose outcome is known.");
    }

    private static Gate validity(Panel panel) {
        String title = "Validity of ratings";
        if (!panel.finding().slice().whole()) {
            return few(title, "Tested over the whole history only.");
        }
        Estimate<Validity.Heterogeneity> test = switch (panel.report().validity()) {
            case NotEstimable<Validity> why -> Estimate.not(why.reason(), why.message());
            case Estimated<Validity>(Validity it) -> switch (it.interviewers()) {
                case NotEstimable<Validity.ItemTable> why -> Estimate.not(why.reason(), why.message());
                case Estimated<Validity.ItemTable>(Validity.ItemTable table) -> table.heterogeneity();
            };
        };
        return switch (test) {
            case NotEstimable<Validity.Heterogeneity> why -> few(title, why.message());
            case Estimated<Validity.Heterogeneity>(Validity.Heterogeneity it) -> answered(title, it.verdict() == Validity.Differences.DIFFER,
                    "χ² = " + Words.decimal(it.q()) + " on " + it.df() + " df, " + Words.p(it.permutationPValue()) + ".");
        };
    }

    private static Gate training(Panel panel) {
        String title = "Effect of training";
        if (!panel.finding().slice().whole()) {
            return few(title, "Looked at over the whole history only.");
        }
        return switch (panel.report().beforeAndAfter()) {
            case NotEstimable<List<BeforeAfter>> why -> few(title, why.reason() == Reason.INPUT_ABSENT ? "No training was recorded." : why.message());
            case Estimated<List<BeforeAfter>>(List<BeforeAfter> all) -> all.stream().filter(each -> each.kind().equals("training")).findFirst()
                    .map(Gate::training).orElseGet(() -> few(title, "No training was recorded."));
        };
    }

    private static Gate training(BeforeAfter it) {
        String title = "Effect of training";
        return switch (it.effect()) {
            case NotEstimable<Figure> why -> few(title, why.message());
            case Estimated<Figure>(Figure effect) -> {
                boolean beyond = effect.lower() > 0 || effect.upper() < 0;
                yield answered(title, beyond, Words.signed(effect.value()) + " points towards colleagues (" + Words.signed(effect.lower()) + " to "
                        + Words.signed(effect.upper()) + "), against matched colleagues, " + Words.count(it.used(), "training") + ".");
            }
        };
    }

    private static Gate test(String title, Estimate<InterviewersDiffer> test, String what) {
        return switch (test) {
            case NotEstimable<InterviewersDiffer> why -> few(title, why.message());
            case Estimated<InterviewersDiffer>(InterviewersDiffer it) ->
                    answered(title, it.verdict() == InterviewersDiffer.Verdict.DIFFER, Words.p(it.pValue()) + ". " + what);
        };
    }

    private static Gate answered(String title, boolean differs, String why) {
        return new Gate(title, differs ? "sep" : "flat", differs ? "Differs" : "No larger than chance", why);
    }

    private static Gate few(String title, String why) {
        return new Gate(title, "few", "Too early to say", why);
    }
}
