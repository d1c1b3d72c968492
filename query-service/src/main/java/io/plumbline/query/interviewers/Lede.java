package io.plumbline.query.interviewers;

import io.plumbline.analytics.counterfactual.Counterfactual;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Span;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page's finding in words. */
record Lede(String kicker, String headline, List<List<Span>> standfirst) {
    private static final String NOT_DETECTABLY = "not detectably in how well they judge";

    static Lede of(Panel panel) {
        return new Lede(Words.count(panel.shown().size(), "interviewer") + ", " + panel.finding().slice().words() + ", as of " + Words.date(panel.report().asOf()),
                headline(panel), standfirst(panel));
    }

    private static Optional<Boolean> votesDiffer(Panel panel) {
        return panel.finding().slice().whole()
                ? Readings.value(panel.report().decisions().votes().interviewersDiffer()).map(it -> it.verdict() == InterviewersDiffer.Verdict.DIFFER)
                : Optional.empty();
    }

    private static String headline(Panel panel) {
        if (panel.shown().isEmpty()) {
            return "Too few interviewers have enough scorecards to say whether they differ";
        }
        Optional<Boolean> votes = votesDiffer(panel);
        if (panel.differ()) {
            return "Interviewers differ in how severe they are" + votes.map(differ -> differ ? ", and in how often their yes proves right" : ", " + NOT_DETECTABLY)
                    .orElse(" on the same candidates");
        }
        return votes.filter(differ -> differ).isPresent() ? "Interviewers do not differ in severity beyond chance, but in how often their yes proves right"
                : "Interviewers differ in severity no more than chance would have it: nobody is ranked";
    }

    private static List<List<Span>> standfirst(Panel panel) {
        List<List<Span>> sentences = new ArrayList<>();
        if (panel.differ() && panel.report().severity() instanceof Estimated<Severity>(Severity severity)) {
            Readings.value(severity.varianceComponents().interviewer()).ifPresent(between -> sentences.add(List.of(
                    Span.plain("On the same candidate, two interviewers picked at random differ by about "),
                    Span.strong(Words.points(Math.sqrt(between) * 2 / Math.sqrt(Math.PI)) + " points"),
                    Span.plain(" for severity alone."))));
        }
        if (panel.finding().slice().whole() && panel.report().counterfactual() instanceof Estimated<Counterfactual>(Counterfactual it)
                && it.changed() >= panel.floor()) {
            sentences.add(List.of(Span.plain("Taken out, severity would have turned "),
                    Span.strong(Words.count(it.changed()) + " of " + Words.count(it.decisions()) + " decisions"),
                    Span.plain(" that lie near their bar; " + Words.count(it.withinReach()) + " were within its reach.")));
        }
        if (!votesDiffer(panel).orElse(true)) {
            sentences.add(List.of(Span.plain("Nothing here shows that anyone’s yes or no is worth more than anyone else’s.")));
        }
        if (sentences.isEmpty()) {
            sentences.add(List.of(Span.plain("Severity says where someone’s scale sits. It does not say who judges well.")));
        }
        return sentences;
    }
}
