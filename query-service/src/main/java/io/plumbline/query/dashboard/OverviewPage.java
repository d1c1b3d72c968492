package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.query.dashboard.Overview.FalseDiscoveryShown;
import io.plumbline.query.dashboard.Overview.SeverityShown;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.KeyFigure;
import io.plumbline.query.page.Span;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The overview in words and pictures. Pure.
 *
 * @param look of the verdict, such as {@code sep}
 * @param kicker population and period
 * @param standfirst two or three sentences, with their intervals
 * @param leftOut what is in no figure, and how much of it
 */
record OverviewPage(String look, String verdict, String kicker, String headline, List<List<Span>> standfirst, List<LeftOut> leftOut,
        List<KeyFigure> keys, List<List<Figure>> rows) {

    /** @param count spelled out, or "under 5" */
    record LeftOut(String count, String what) {}

    /** @param scale such as " on the 1 to 5 scale"; empty where there is not just one */
    static OverviewPage of(Overview overview, Worth worth, Slice slice, String scale) {
        Sentences sentences = new Sentences(overview);
        String verdict = sentences.verdict();
        return new OverviewPage(switch (verdict) {
                    case "differs" -> "sep";
                    case "too early" -> "few";
                    default -> "flat";
                }, verdict, Words.count(overview.total()) + " candidacies, " + (slice.whole() ? "of all roles" : slice.words()) + ", as of "
                        + Words.date(overview.asOf()),
                sentences.headline(), sentences.standfirst(), leftOut(overview),
                List.of(FalseDiscoveryFigure.key(overview), worth.separation(), worth.reliability(), BoundsFigure.missed(overview),
                        SeverityFigure.key(overview)), rows(overview, worth, scale));
    }

    private static List<List<Figure>> rows(Overview overview, Worth worth, String scale) {
        List<List<Figure>> rows = new ArrayList<>();
        rows.add(List.of(FalseDiscoveryFigure.of(overview), BoundsFigure.of(overview)));
        rows.add(worth.figures());
        rows.add(overview.candidacies().isEmpty() ? List.of(SeverityFigure.of(overview, scale))
                : List.of(SeverityFigure.of(overview, scale), CandidaciesFigure.of(overview)));
        return rows;
    }

    private static List<LeftOut> leftOut(Overview overview) {
        List<LeftOut> left = new ArrayList<>();
        if (overview.candidacies().isEmpty()) {
            return left;
        }
        count(overview, Standing.IN_FLIGHT, "candidacies in flight: no decision yet, in no rate", left);
        count(overview, Standing.NOT_YET_KNOWN, "hires whose first year is not over: in no false-discovery figure", left);
        count(overview, Standing.WITHDRAWN, "candidates who withdrew: in no rate", left);
        add(overview.scorecards().afterVisible(), "scorecards first written when others’ were visible: not in severity", overview.floor(), left);
        add(overview.scorecards().shadow(), "scorecards of shadows, and", overview.scorecards().reverseShadow(), overview.floor(), left);
        if (overview.parkedEvents() > 0) {
            left.add(new LeftOut(Words.count(overview.parkedEvents()), "events parked, because they could not be read: an administrator can look"));
        }
        return left;
    }

    private static void count(Overview overview, Standing standing, String what, List<LeftOut> left) {
        CandidaciesFigure.count(overview, standing).filter(count -> count > 0)
                .ifPresent(count -> left.add(new LeftOut(Words.count(count), what)));
    }

    private static void add(@Nullable Long count, String what, int floor, List<LeftOut> left) {
        if (count == null) {
            left.add(new LeftOut("under " + floor, what));
        } else if (count > 0) {
            left.add(new LeftOut(Words.count(count), what));
        }
    }

    private static void add(@Nullable Long shadows, String what, @Nullable Long reverse, int floor, List<LeftOut> left) {
        if (Optional.ofNullable(shadows).orElse(1L) + Optional.ofNullable(reverse).orElse(1L) > 0) {
            String reversed = reverse == null ? "under " + floor : reverse == 0 ? "none" : Words.count(reverse);
            left.add(new LeftOut(shadows == null ? "under " + floor : Words.count(shadows), what + " " + reversed + " of reverse shadows: practice, never counted"));
        }
    }

    /** The page's own words: each case has its sentence. */
    private record Sentences(Overview overview) {
        String verdict() {
            return switch (overview.severity()) {
                case Estimated<SeverityShown>(SeverityShown it) when it.differ() instanceof Estimated<InterviewersDiffer>(InterviewersDiffer test) ->
                        switch (test.verdict()) {
                            case DIFFER -> "differs";
                            case NO_MORE_THAN_CHANCE -> "no larger than chance";
                        };
                case Estimated<SeverityShown> _, NotEstimable<SeverityShown> _ -> "too early";
            };
        }

        String headline() {
            return switch (verdict()) {
                case "differs" -> "Interviewers differ in how severely they rate, and " + outcomes();
                case "no larger than chance" -> "Interviewers differ in severity no more than chance would have it, and " + outcomes();
                default -> "Whether interviewers differ cannot be told yet, and " + outcomes();
            };
        }

        private String outcomes() {
            return switch (overview.falseDiscovery()) {
                case Estimated<FalseDiscoveryShown>(FalseDiscoveryShown it) when it.bad() == 0 ->
                        "all of " + Words.count(it.known()) + " hires with an outcome worked out";
                case Estimated<FalseDiscoveryShown>(FalseDiscoveryShown it) -> Words.inTen(it.bad(), it.known(), "hires") + " did not work out";
                case NotEstimable<FalseDiscoveryShown> _ -> "too few outcomes are known to judge hires";
            };
        }

        List<List<Span>> standfirst() {
            List<List<Span>> sentences = new ArrayList<>();
            switch (overview.falseDiscovery()) {
                case Estimated<FalseDiscoveryShown>(FalseDiscoveryShown it) -> sentences.add(List.of(
                        Span.plain("Of " + Words.count(it.known()) + " hires whose first year is over and whose outcome is known, "),
                        Span.strong(it.bad() == 0 ? "none failed" : Words.count(it.bad()) + " did not work out"),
                        Span.plain(" (" + Words.percent(it.rate()) + "; 95% interval " + Words.percents(it.lower(), it.upper()) + ").")));
                case NotEstimable<FalseDiscoveryShown> it -> sentences.add(List.of(Span.plain(it.message())));
            }
            switch (overview.severity()) {
                case Estimated<SeverityShown>(SeverityShown it) -> sentences.add(severity(it));
                case NotEstimable<SeverityShown> it -> sentences.add(List.of(Span.plain(it.message())));
            }
            return sentences;
        }

        private static List<Span> severity(SeverityShown it) {
            if (!(it.differ() instanceof Estimated<InterviewersDiffer>(InterviewersDiffer test))
                    || !(it.spread() instanceof Estimated<Double>(Double spread))) {
                return List.of(Span.plain("Severity cannot be told apart from other sources of variation in these data."));
            }
            return switch (test.verdict()) {
                case DIFFER -> List.of(Span.plain("On the same candidate, two interviewers picked at random differ by about "),
                        Span.strong(Words.points(spread * 2 / Math.sqrt(Math.PI)) + " points"),
                        Span.plain(" for severity alone (" + Words.p(test.pValue()) + " against no difference)."));
                case NO_MORE_THAN_CHANCE -> List.of(Span.plain("Who interviews moves a rating "), Span.strong("no more than chance would"),
                        Span.plain(" (" + Words.p(test.pValue()) + "), so nobody is ranked."));
            };
        }
    }
}
