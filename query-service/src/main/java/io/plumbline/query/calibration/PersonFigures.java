package io.plumbline.query.calibration;

import io.plumbline.analytics.decision.Votes.InterviewerVotes;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.RowsChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/** One interviewer's figures, for their page and for their card. */
record PersonFigures(Person person, Voice voice) {
    List<Figure> all() {
        return List.of(severity(), votes(), scaleUse(), drift());
    }

    private Figure severity() {
        return switch (person.severity()) {
            case NotEstimable<InterviewerSeverity> why -> Figure.without("severity", 6, "Severity cannot be told yet", why.message(), "Severity", Strip.open(),
                    "severity");
            case Estimated<InterviewerSeverity>(InterviewerSeverity it) -> new Figure("severity", 6, severityHeadline(it),
                    "Severity in points, adjusted for whom each saw, shrunk; 95% interval. To the right: rates lower than colleagues on the same candidates.",
                    Picture.of(new RowsChart(List.of(new RowsChart.Row(Words.count(it.scorecards(), "scorecard"), Words.signed(it.severity()), it.severity(),
                            it.lower(), it.upper(), stands(it) ? RowsChart.Look.SEPARATING : RowsChart.Look.PLAIN)),
                            Axis.around(Math.min(-0.5, it.lower()), Math.max(0.5, it.upper()), Axis.Unit.POINTS),
                            new RowsChart.Reference(0, "colleagues")).svg(severityHeadline(it))),
                    "Beside " + Words.count(Math.max(0, person.colleagues() - 1), "colleague") + ". It says where someone’s scale sits, not who judges well.",
                    new Table("Severity", List.of("Measure", "Value"), List.of(List.of("Severity, points", Words.signed(it.severity())),
                            List.of("95% interval", Words.signed(it.lower()) + " to " + Words.signed(it.upper())),
                            List.of("Scorecards", Words.count(it.scorecards())), List.of("Against colleagues", verdict(it)))), "severity");
        };
    }

    String severityHeadline(InterviewerSeverity it) {
        return switch (it.verdict()) {
            case SEVERE -> voice.does("rate") + " " + Words.points(it.severity()) + " points lower than colleagues on the same candidates";
            case LENIENT -> voice.does("rate") + " " + Words.points(-it.severity()) + " points higher than colleagues on the same candidates";
            case AS_PEERS, INSUFFICIENT -> voice.does("rate") + " as colleagues do, as far as can be told";
        };
    }

    private static boolean stands(InterviewerSeverity it) {
        return it.verdict() == InterviewerSeverity.Verdict.SEVERE || it.verdict() == InterviewerSeverity.Verdict.LENIENT;
    }

    static String verdict(InterviewerSeverity it) {
        return switch (it.verdict()) {
            case SEVERE -> "● severe";
            case LENIENT -> "● lenient";
            case AS_PEERS -> "▬ within chance";
            case INSUFFICIENT -> "◌ too few";
        };
    }

    private Figure votes() {
        return switch (person.votes()) {
            case NotEstimable<InterviewerVotes> why -> Figure.without("votes", 6, "What became of the votes cannot be told yet", why.message(), "Votes",
                    Strip.open(), "decisions");
            case Estimated<InterviewerVotes>(InterviewerVotes it) -> votes(it);
        };
    }

    private Figure votes(InterviewerVotes it) {
        long yes = it.yesGood() + it.yesBad();
        long no = it.noGood() + it.noBad();
        String headline = voice.whose() + " yes proved right " + Words.count(it.yesGood()) + " times in " + Words.count(yes);
        List<RowsChart.Row> drawn = new ArrayList<>();
        drawn.add(share("Yes, and it went well: " + Words.count(it.yesGood()) + " of " + Words.count(yes), it.yesGood(), yes));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Yes, and good", Words.count(it.yesGood())));
        rows.add(List.of("Yes, and poor", Words.count(it.yesBad())));
        if (no > 0) {
            drawn.add(share("No, hired all the same, and it went well: " + Words.count(it.noGood()) + " of " + Words.count(no), it.noGood(), no));
            rows.add(List.of("No, and good: dissent mistaken", Words.count(it.noGood())));
            rows.add(List.of("No, and poor: dissent vindicated", Words.count(it.noBad())));
        } else {
            rows.add(List.of("No votes on hires of known outcome", "none, or under " + person.floor()));
        }
        rows.add(List.of("Poor among yes, shrunk", Readings.words(it.badAmongYes(),
                figure -> Words.percent(figure.value()) + " (" + Words.percents(figure.lower(), figure.upper()) + ")")));
        rows.add(List.of("Poor among everyone’s yes", Readings.words(person.averageBad(), Words::percent)));
        return new Figure("votes", 6, headline, "Votes on people who were hired and whose outcome is known; 95% Wilson intervals. Nobody knows how the others would have done.",
                Picture.of(new RowsChart(drawn, Axis.shares(1), null).svg(headline)),
                "Poor among everyone’s yes votes: " + Readings.words(person.averageBad(), Words::percent)
                        + ". With so few people these are stories to think about, not marks.",
                new Table("Votes", List.of("Vote", "Value"), rows), "decisions");
    }

    private static RowsChart.Row share(String label, long good, long all) {
        Interval wilson = BinomialInterval.wilson(good, all);
        return new RowsChart.Row(label, Words.percent((double) good / all), (double) good / all, wilson.lower(), wilson.upper(), RowsChart.Look.PLAIN);
    }

    private Figure scaleUse() {
        return switch (person.scaleUse()) {
            case NotEstimable<ScaleUse> why -> Figure.without("scale-use", 6, "Use of the scale cannot be told yet", why.message(), "Use of the scale",
                    Strip.open(), "scale-use");
            case Estimated<ScaleUse>(ScaleUse it) -> scaleUse(it);
        };
    }

    private Figure scaleUse(ScaleUse it) {
        List<RowsChart.Row> drawn = new ArrayList<>();
        Readings.value(it.centralTendency()).ifPresent(middle -> {
            Interval wilson = BinomialInterval.wilson(Math.round(middle.share() * it.ratings()), it.ratings());
            drawn.add(new RowsChart.Row("Ratings in the middle", Words.percent(middle.share()), middle.share(), wilson.lower(), wilson.upper(), RowsChart.Look.PLAIN));
        });
        share("Scorecards over 48 hours after the interview", Readings.value(it.submission()).map(ScaleUse.Submission::late), drawn);
        share("Scorecards without any evidence", Readings.value(it.evidence()).map(ScaleUse.Evidence::without), drawn);
        share("Scorecards without a decision", Readings.value(it.noDecision()), drawn);
        String headline = Readings.words(it.range(), range -> range.ratio() < 0.85 ? voice.does("use") + " a narrower part of the scale than colleagues"
                : range.ratio() > 1.15 ? voice.does("use") + " a wider part of the scale than colleagues" : voice.does("use") + " the scale as widely as colleagues");
        return new Figure("scale-use", 6, headline, "Shares of counted ratings and scorecards, 95% Wilson intervals. Colleagues on the same candidates put "
                + Readings.words(it.centralTendency(), middle -> Words.percent(middle.colleagues())) + " of their ratings in the middle.",
                drawn.isEmpty() ? List.of() : Picture.of(new RowsChart(drawn, Axis.shares(1), null).svg(headline)),
                Words.count(it.ratings(), "rating") + " on " + Words.count(it.scorecards(), "scorecard") + ".", table(it), "scale-use");
    }

    private void share(String label, java.util.Optional<ScaleUse.Share> share, List<RowsChart.Row> drawn) {
        share.filter(it -> it.of() >= person.floor()).ifPresent(it -> {
            Interval wilson = BinomialInterval.wilson(it.count(), it.of());
            drawn.add(new RowsChart.Row(label, Words.percent(it.share()), it.share(), wilson.lower(), wilson.upper(), RowsChart.Look.PLAIN));
        });
    }

    private Table table(ScaleUse it) {
        return new Table("Use of the scale", List.of("Measure", "Value"), List.of(
                List.of("Spread of ratings over colleagues’", Readings.words(it.range(), range -> Words.points(range.ratio()))),
                List.of("Share in the middle", Readings.words(it.centralTendency(), middle -> Words.percent(middle.share()))),
                List.of("Colleagues’ share in the middle", Readings.words(it.centralTendency(), middle -> Words.percent(middle.colleagues()))),
                List.of("Halo: share of variance that belongs to the card", Readings.words(it.haloShare(), Words::percent)),
                List.of("Median hours to the card", Readings.words(it.submission(), times -> Words.decimal(times.medianHours()))),
                List.of("Late", Readings.words(it.submission(), times -> Words.percent(times.late().share()))),
                List.of("Amended", Readings.words(it.amended(), share -> Words.percent(share.share()))),
                List.of("Median characters of evidence", Readings.words(it.evidence(), evidence -> Words.decimal(evidence.medianCharacters())))));
    }

    private Figure drift() {
        return switch (person.drift()) {
            case NotEstimable<InterviewerDrift> why -> Figure.without("drift", 6, "Whether anything changed over time cannot be told yet", why.message(), "Change over time",
                    Strip.open(), "drift");
            case Estimated<InterviewerDrift>(InterviewerDrift it) -> drift(it);
        };
    }

    private Figure drift(InterviewerDrift it) {
        String headline = switch (it.verdict()) {
            case NONE, INSUFFICIENT -> voice.whose() + " severity has not changed beyond chance";
            case STEP -> voice.whose() + " severity changed at once" + Readings.value(it.change()).map(change -> ", around " + Words.date(change.on())).orElse("");
            case TREND -> voice.whose() + " severity has been changing gradually";
            case UNCLEAR -> voice.whose() + " severity changed, at once or gradually";
        };
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Scorecards", Words.count(it.scorecards())));
        rows.add(List.of("From", it.from().toString()));
        rows.add(List.of("To", it.to().toString()));
        rows.add(List.of("Most likely change", Readings.words(it.change(), change -> change.on() + ": " + Words.signed(change.severityChange()) + " points")));
        rows.add(List.of("p, over everyone compared", Readings.words(it.adjustedPValue(), Words::p)));
        rows.add(List.of("Recent average against colleagues, standard deviations (EWMA)", Words.signed(it.ewma().last())));
        return new Figure("drift", 6, headline, "Each scorecard against colleagues’ on the same candidate, in order of time; the most likely change point, "
                + "false discovery held at 5% over everyone.", List.of(), Words.count(it.scorecards(), "scorecard") + " from " + Words.date(it.from()) + " to "
                + Words.date(it.to()) + ".", new Table("Change over time", List.of("Measure", "Value"), rows), "drift");
    }
}
