package io.plumbline.query.interviewers;

import io.plumbline.analytics.decision.Votes;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.flag.Funnel;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.FunnelChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether some people's yes is right more often than others'. Nobody is named here, whatever the test says. */
final class VotesFigure {
    private static final double INNER = 1.959964;
    private static final double OUTER = 3.090232;
    private static final String CAPTION = "Yes votes that proved right";

    private VotesFigure() {}

    static Figure of(Panel panel) {
        if (!panel.finding().slice().whole()) {
            return none("Votes are compared over the whole history only", "Of a part, too few people would be left to compare.");
        }
        Votes votes = panel.report().decisions().votes();
        return switch (votes.interviewersDiffer()) {
            case NotEstimable<InterviewersDiffer> why -> none("Whether anyone’s yes is worth more cannot be told yet", why.message());
            case Estimated<InterviewersDiffer>(InterviewersDiffer test) -> drawn(votes, test, panel.floor());
        };
    }

    private static Figure none(String headline, String why) {
        return Figure.without("votes", 5, headline, why, CAPTION, Strip.open(), "decisions");
    }

    private static Figure drawn(Votes votes, InterviewersDiffer test, int floor) {
        List<Votes.InterviewerVotes> enough = votes.interviewers().stream().filter(each -> each.yesGood() + each.yesBad() >= floor).toList();
        if (enough.size() < floor) {
            return none("Too few interviewers have enough votes to be compared", "Under " + floor + " have " + floor + " yes votes on hires with a known outcome.");
        }
        long[] good = enough.stream().mapToLong(Votes.InterviewerVotes::yesGood).toArray();
        long[] yes = enough.stream().mapToLong(each -> each.yesGood() + each.yesBad()).toArray();
        Funnel funnel = Funnel.of(good, yes);
        List<FunnelChart.Point> points = new ArrayList<>();
        long outside = 0;
        long all = 0;
        for (int i = 0; i < yes.length; i++) {
            double share = (double) good[i] / yes[i];
            points.add(new FunnelChart.Point(yes[i], share, false));
            outside += Math.abs(share - funnel.share()) > funnel.halfWidth(yes[i], INNER) ? 1 : 0;
            all += yes[i];
        }
        boolean differ = test.verdict() == InterviewersDiffer.Verdict.DIFFER;
        String headline = differ ? "Some people’s yes proves right more often than others’; each one’s page says how often"
                : "Differences in the worth of votes are no larger than chance: no ranking is shown";
        return new Figure("votes", 5, headline,
                "Share of yes votes on people hired that proved right, against the number of such votes. Each ring one interviewer; no names, no order. "
                        + "Limits: 95% (filled) and 99.8% (dashed) about the share of all.",
                Picture.of(new FunnelChart(points, Axis.shares(1), funnel.share(), "all " + Words.percent(funnel.share()),
                        n -> INNER * Math.sqrt(funnel.dispersion() * funnel.share() * (1 - funnel.share()) / n),
                        n -> OUTER * Math.sqrt(funnel.dispersion() * funnel.share() * (1 - funnel.share()) / n), "votes").svg(headline)),
                Words.count(all) + " yes votes by " + Words.count(enough.size()) + " interviewers with at least " + floor + ". Do they differ at all? "
                        + (differ ? "Yes, " : "Not beyond chance, ") + Words.p(test.pValue()) + ". Outside the 95% limits: " + Words.count(outside)
                        + "; chance alone puts about one in twenty there.",
                new Table(CAPTION, List.of("Measure", "Value"), List.of(List.of("Share of all", Words.percent(funnel.share())),
                        List.of("Interviewers", Words.count(enough.size())), List.of("Yes votes", Words.count(all)),
                        List.of("Outside the 95% limits", Words.count(outside)), List.of("Test that any differ", Words.p(test.pValue())))), "decisions");
    }
}
