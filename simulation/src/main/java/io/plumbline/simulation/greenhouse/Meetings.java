package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Dice;
import io.plumbline.simulation.RoleFamily;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.SimulatedScorecard;
import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Invited;
import io.plumbline.simulation.greenhouse.Harvest.Moment;
import io.plumbline.simulation.greenhouse.Harvest.Named;
import io.plumbline.simulation.greenhouse.Harvest.ScheduledInterview;
import io.plumbline.simulation.greenhouse.Harvest.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interviews of an application and their cards: interviews first to last are the job's steps. */
final class Meetings {

    private static final double ALL_DAY = .025;
    private static final Duration LENGTH = Duration.ofHours(1);

    private final RecordFile interviews;
    private final RecordFile scorecards;
    private final Staff staff;
    private final Cards cards;
    private long count;
    private @Nullable ScheduledInterview lastInterview;
    private @Nullable Scorecard lastCard;

    Meetings(RecordFile interviews, RecordFile scorecards, Staff staff, Cards cards) {
        this.interviews = interviews;
        this.scorecards = scorecards;
        this.staff = staff;
        this.cards = cards;
    }

    void write(SimulatedCandidacy candidacy, Application application, Dice dice) {
        var held = new LinkedHashMap<String, List<SimulatedScorecard>>();
        candidacy.scorecards().forEach(card -> held.computeIfAbsent(card.interview(), _ -> new ArrayList<>()).add(card));
        int index = 0;
        for (Map.Entry<String, List<SimulatedScorecard>> one : held.entrySet()) {
            Named step = Jobs.step(application.jobs().getFirst().id(), index++);
            write(one.getKey(), one.getValue(), application, Jobs.family(candidacy), step, dice);
        }
    }

    private void write(String id, List<SimulatedScorecard> written, Application application, RoleFamily family, Named step,
            Dice dice) {
        LocalDate day = written.getFirst().heldOn();
        Instant start = start(day, written);
        boolean allDay = dice.chance(ALL_DAY);
        var invited = new ArrayList<Invited>();
        Instant last = start;
        for (SimulatedScorecard card : written) {
            lastCard = cards.of(Numbers.SCORECARDS + ++count, card, application, family, step, start, dice);
            scorecards.add(lastCard);
            last = lastCard.updatedAt().isAfter(last) ? lastCard.updatedAt() : last;
            invited.add(new Invited(lastCard.interviewer().id(), card.interviewer(), lastCard.interviewer().name(),
                    staff.email(card.interviewer()), "accepted", lastCard.id()));
        }
        lastInterview = new ScheduledInterview(Numbers.interview(id), application.id(), null,
                allDay ? new Moment(null, day) : new Moment(start, null),
                allDay ? new Moment(null, day) : new Moment(start.plus(LENGTH), null), "Video call", null, "complete",
                start.minus(Duration.ofDays(1)), last, step, Staff.COORDINATOR, invited);
        interviews.add(lastInterview);
    }

    /** In the afternoon, or over before the first card was written. */
    private static Instant start(LocalDate day, List<SimulatedScorecard> written) {
        Instant first = written.stream().map(SimulatedScorecard::submittedAt).min(Instant::compareTo).orElseThrow();
        Instant before = first.minus(LENGTH).minus(Duration.ofMinutes(15));
        Instant afternoon = Applications.at(day, 15);
        return before.isBefore(afternoon) ? before : afternoon;
    }

    /** The latest written, as something to spoil; null before the first. */
    @Nullable ScheduledInterview lastInterview() {
        return lastInterview;
    }

    @Nullable Scorecard lastCard() {
        return lastCard;
    }
}
