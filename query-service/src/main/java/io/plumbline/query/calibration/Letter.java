package io.plumbline.query.calibration;

import io.plumbline.analytics.decision.Votes.InterviewerVotes;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A card in words: kind, exact, with its uncertainty.
 *
 * @param trust what is sure
 * @param early what cannot be told yet
 * @param tryThis one thing to try
 */
record Letter(String kicker, String headline, List<String> trust, List<String> early, String tryThis, List<Part> parts) {
    /** @param words beside the picture */
    record Part(List<String> words, Figure figure) {}

    static Letter of(Person person) {
        List<Figure> figures = new PersonFigures(person, Voice.YOU).all();
        List<String> early = new ArrayList<>();
        List<String> trust = trust(person, early);
        return new Letter("Figures as of " + Words.date(person.asOf()) + ", events to #" + Words.count(person.watermark()), headline(person), trust, early,
                tryThis(person), List.of(new Part(severity(person), figures.get(0)), new Part(votes(person), figures.get(1)),
                        new Part(scale(person), figures.get(2)), new Part(List.of("Most people change slowly, and chance alone makes anyone’s last ten cards look different "
                                + "from the ten before. Only a change beyond that is called one."), figures.get(3))));
    }

    private static String headline(Person person) {
        String rest = ". So far nothing says that you judge better or worse";
        return person.severity() instanceof Estimated<InterviewerSeverity>(InterviewerSeverity it)
                ? switch (it.verdict()) {
                    case SEVERE -> "You rate a little lower than your colleagues" + rest;
                    case LENIENT -> "You rate a little higher than your colleagues" + rest;
                    case AS_PEERS, INSUFFICIENT -> "You rate as your colleagues do, as far as can be told" + rest;
                }
                : "There are too few of your scorecards to say anything yet";
    }

    private static List<String> trust(Person person, List<String> early) {
        List<String> trust = new ArrayList<>();
        switch (person.severity()) {
            case Estimated<InterviewerSeverity>(InterviewerSeverity it) -> {
                String interval = " (95% interval " + Words.signed(it.lower()) + " to " + Words.signed(it.upper()) + ", " + Words.count(it.scorecards(), "scorecard") + ").";
                switch (it.verdict()) {
                    case SEVERE -> trust.add("You rate " + Words.points(it.severity()) + " points lower than colleagues do on the same candidates" + interval);
                    case LENIENT -> trust.add("You rate " + Words.points(-it.severity()) + " points higher than colleagues do on the same candidates" + interval);
                    case AS_PEERS, INSUFFICIENT -> trust.add("Your ratings lie where colleagues’ do" + interval);
                }
            }
            case io.plumbline.analytics.estimate.NotEstimable<InterviewerSeverity> why -> early.add(why.message());
        }
        switch (person.votes()) {
            case Estimated<InterviewerVotes>(InterviewerVotes it) -> early.add("Whether your yes is right more or less often than others’: "
                    + Words.count(it.yesGood() + it.yesBad()) + " are known, and as few tell little.");
            case io.plumbline.analytics.estimate.NotEstimable<InterviewerVotes> _ -> early.add("What became of your votes: under " + person.floor()
                    + " of the people you said yes to have an outcome yet.");
        }
        if (trust.isEmpty()) {
            trust.add("Nothing yet: figures begin at " + person.floor() + " scorecards.");
        }
        return trust;
    }

    private static String tryThis(Person person) {
        if (person.scaleUse() instanceof Estimated<ScaleUse>(ScaleUse use)) {
            if (Readings.value(use.submission()).map(it -> it.cards() >= person.floor() && it.late().share() > 0.2).orElse(false)) {
                return "Write the scorecard within a day of the interview: more than one in five of yours came later than two days after, when little is remembered.";
            }
            if (Readings.value(use.range()).map(it -> it.ratio() < 0.85).orElse(false)) {
                return "Before your next interview, read the anchors at both ends of the scale. If you hear every part of one, write that point and quote what you heard.";
            }
        }
        return "Before your next interview, read the anchors of one competency again, and write down the sentence that made you choose the point you give.";
    }

    private static List<String> severity(Person person) {
        if (!(person.severity() instanceof Estimated<InterviewerSeverity>(InterviewerSeverity it))) {
            return List.of("This appears when there are enough scorecards.");
        }
        return List.of("The true figure is very likely between " + Words.signed(it.lower()) + " and " + Words.signed(it.upper())
                        + " points. It already allows for whom you happened to see.",
                "In a loop of four, you alone move the mean by about " + Words.points(Math.abs(it.severity()) / 4) + ".");
    }

    private static List<String> votes(Person person) {
        return person.votes() instanceof Estimated<InterviewerVotes>
                ? List.of("With so few people, this lies well within what chance gives anyone. Read it as stories to think about, not as marks out of ten.",
                        "Of the people you said no to and who were not hired, nobody knows how they would have done.")
                : List.of("It appears when the outcome of at least " + person.floor() + " people is known.");
    }

    private static List<String> scale(Person person) {
        return List.of("The ends of the scale are where a panel learns most from anyone. Nothing here is counted against you.");
    }
}
