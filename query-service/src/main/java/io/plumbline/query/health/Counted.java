package io.plumbline.query.health;

import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.decision.NotKnown;
import io.plumbline.analytics.decision.Pending;
import io.plumbline.analytics.facts.Counts;
import io.plumbline.analytics.report.Report;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a finding counts, leaves out, and does not know yet. Counts under the floor are said to be. */
record Counted(Report report) {
    private Floor floor() {
        return new Floor(report.settings().floor());
    }

    private String told(long count) {
        Long alone = floor().alone(count);
        return alone == null ? "under " + floor().least() : Words.count(alone);
    }

    List<Line> scorecards() {
        Counts.Scorecards cards = report.counts().scorecards();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(told(cards.counted()), "scorecards of lead interviewers, written before others’ were visible: these count"));
        lines.add(new Line(told(cards.afterVisible()), "first written when others’ were visible: in no severity"));
        lines.add(new Line(told(cards.shadow()), "of shadows: practice, never counted"));
        lines.add(new Line(told(cards.reverseShadow()), "of reverse shadows: practice, never counted"));
        lines.add(new Line(told(cards.withoutRating()), "without any rating"));
        lines.add(late());
        return lines;
    }

    private Line late() {
        return Readings.value(report.independence().late()).map(it -> new Line(told(it.cards()), "late ones, over a day after the interview, in loops that have prompt ones too; they are "
                + switch (it.verdict()) {
                    case PULLED -> "nearer to colleagues’ than independent cards would be, " + Words.p(it.pValue());
                    case NO_MORE_THAN_CHANCE -> "no nearer to colleagues’ than chance has it, " + Words.p(it.pValue());
                })).orElseGet(() -> new Line("not known", "how many are late: " + Readings.words(report.independence().late(), any -> "")));
    }

    /** The parts of what is not known; those under the floor together, so that none can be worked out. */
    List<Line> unknown() {
        NotKnown it = report.decisions().notKnown();
        Map<String, Long> parts = new TreeMap<>();
        parts.put("hires whose first year is not over", it.immature() + it.notStarted());
        parts.put("hires who left before their outcome was due", it.left());
        parts.put("hires made redundant", it.redundancy());
        parts.put("hires whose contract ended", it.endOfContract());
        parts.put("hires never reviewed", it.noReview());
        parts.put("candidates who withdrew: in no rate", it.withdrawn());
        parts.put("candidacies in flight: in no rate", it.inFlight());
        Floor.Pool<String> pool = floor().pool(parts);
        List<Line> lines = new ArrayList<>();
        parts.forEach((what, count) -> {
            if (!pool.hides(what)) {
                lines.add(new Line(Words.count(count), what));
            }
        });
        if (!pool.parts().isEmpty()) {
            lines.add(new Line(told(pool.together()), "of these together, each too few alone: " + String.join("; ", pool.parts().stream().sorted().toList())));
        }
        return lines;
    }

    /** When what is not known will be. */
    List<Line> due() {
        Decisions decisions = report.decisions();
        Pending pending = decisions.pending();
        if (floor().under(pending.hires())) {
            return List.of(new Line(told(pending.hires()), "hires have an outcome still to come"));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Words.count(pending.hires()), "hires have an outcome still to come"));
        date(pending.half()).ifPresent(day -> lines.add(new Line("half", "of them are known by " + day)));
        date(pending.last()).ifPresent(day -> lines.add(new Line("all", "of them are known by " + day)));
        return lines;
    }

    private static Optional<String> date(io.plumbline.analytics.estimate.Estimate<LocalDate> day) {
        return Readings.value(day).map(Words::date);
    }
}
