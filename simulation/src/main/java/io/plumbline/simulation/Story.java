package io.plumbline.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One candidacy from the day it is opened: screen, loop, decision, work. What falls after the end is not told. */
final class Story {

    private static final double WITH_LEARNER = .18;
    private static final double TWO_LEADS = .06;
    private static final double UNWRITTEN = .01;

    private final SimulationSettings settings;
    private final Panel panel;
    private final Scoring scoring;
    private final Career career;
    private final Ids ids;
    private final Person person;
    private final String team;
    private final Dice dice;
    private final Set<String> met = new HashSet<>();
    private final List<SimulatedScorecard> scorecards = new ArrayList<>();
    private final LocalDate openedOn;
    private LocalDate lastDay;

    Story(SimulationSettings settings, Panel panel, Scoring scoring, Career career, Ids ids, Person person,
            String team, LocalDate openedOn, Dice dice) {
        this.settings = settings;
        this.panel = panel;
        this.scoring = scoring;
        this.career = career;
        this.ids = ids;
        this.person = person;
        this.team = team;
        this.openedOn = openedOn;
        this.lastDay = openedOn;
        this.dice = dice;
    }

    private record Ending(Decision decision, LocalDate day) {}

    SimulatedCandidacy tell(String level) {
        String id = ids.nextCandidacy();
        Ending ending = play();
        Decision decision = null;
        LocalDate decidedOn = null;
        Employment employment = null;
        if (!ending.day.isAfter(settings.end())) {
            decision = ending.decision;
            decidedOn = ending.day;
            employment = decision == Decision.HIRE ? start(decidedOn) : null;
        }
        return new SimulatedCandidacy(id, person.family().name(), level, team, openedOn, decision, decidedOn,
                known(), person.performance(), person.wouldBeGood(settings.outcomes()), employment);
    }

    private Ending play() {
        HiringModel hiring = settings.hiring();
        if (dice.chance(hiring.withdrawal() / 2)) {
            return ending(Decision.WITHDRAWN);
        }
        interview(WorkDays.after(openedOn, dice.between(3, 18)), dice.between(2, 3));
        if (dice.chance(hiring.withdrawal())) {
            return ending(Decision.WITHDRAWN);
        }
        if (verdict() < hiring.screenBar()) {
            return ending(Decision.REJECT);
        }
        LocalDate firstDay = WorkDays.after(lastDay, dice.between(4, 16));
        int interviews = dice.chance(.7) ? 4 : dice.chance(.7) ? 3 : 5;
        for (int i = 0; i < interviews; i++) {
            interview(WorkDays.after(firstDay, i / 2), 3);
        }
        if (dice.chance(hiring.withdrawal())) {
            return ending(Decision.WITHDRAWN);
        }
        if (verdict() < hiring.loopBar()) {
            return ending(Decision.REJECT);
        }
        return ending(dice.chance(hiring.decline()) ? Decision.OFFER_DECLINED : Decision.HIRE);
    }

    /** The day after the last card at the earliest: a decision never overtakes a scorecard. */
    private Ending ending(Decision decision) {
        int wait = decision == Decision.OFFER_DECLINED ? dice.between(5, 20) : dice.between(1, 7);
        return new Ending(decision, WorkDays.after(lastDay, wait));
    }

    /** The mean over all leads' ratings so far, and what the decision adds to it. */
    private double verdict() {
        double mean = scorecards.stream().filter(card -> card.participation() == Participation.LEAD)
                .flatMap(card -> card.ratings().values().stream())
                .mapToInt(Integer::intValue).average().orElse(settings.ratings().mean());
        return mean + dice.normal(settings.hiring().judgement());
    }

    private void interview(LocalDate day, int size) {
        String id = ids.nextInterview();
        List<Integer> focus = person.family().drawFocus(size, dice);
        score(id, panel.drawLead(team, day, met, dice), Participation.LEAD, focus, day);
        if (dice.chance(TWO_LEADS)) {
            SimulatedInterviewer second = panel.drawLead(team, day, met, dice);
            if (!met.contains(second.id())) {
                score(id, second, Participation.LEAD, focus, day);
            }
        }
        if (dice.chance(WITH_LEARNER)) {
            SimulatedInterviewer learner = panel.drawLearner(team, day, met, dice);
            if (learner != null) {
                score(id, learner, learner.learningOn(day), focus, day);
            }
        }
    }

    private void score(String interview, SimulatedInterviewer interviewer, Participation participation,
            List<Integer> focus, LocalDate day) {
        met.add(interviewer.id());
        if (dice.chance(UNWRITTEN)) {
            return;
        }
        int days = dice.chance(.6) ? 0 : dice.chance(.85) ? dice.between(1, 2) : dice.between(3, 8);
        LocalDate written = WorkDays.after(day, days);
        lastDay = written.isAfter(lastDay) ? written : lastDay;
        Instant at = WorkDays.officeHour(written, dice);
        scorecards.add(scoring.score(interview, interviewer, participation, person, focus, at, day, dice));
    }

    private @Nullable Employment start(LocalDate decidedOn) {
        LocalDate startedOn = WorkDays.after(decidedOn, dice.between(21, 90));
        return startedOn.isAfter(settings.end()) ? null : career.live(person, startedOn, dice);
    }

    private List<SimulatedScorecard> known() {
        Instant end = settings.end().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return scorecards.stream().filter(card -> card.submittedAt().isBefore(end)).toList();
    }
}
