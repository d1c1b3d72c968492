package io.plumbline.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A company's hiring history with the truth behind it. Candidates are made as they are read, and only then. */
public final class SimulatedHistory {

    private final SimulationSettings settings;
    private final Panel panel;

    SimulatedHistory(SimulationSettings settings) {
        this.settings = settings;
        this.panel = Panel.recruit(settings);
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** Everybody who may have interviewed, some of whom never did. */
    public List<SimulatedInterviewer> interviewers() {
        return panel.everyone();
    }

    /** All candidates in the order they first applied: a fresh sequential stream at every call, the same each time. */
    public Stream<SimulatedCandidate> candidates() {
        var ids = new Ids();
        var scoring = new Scoring(settings);
        var career = new Career(settings);
        return IntStream.range(0, settings.candidates()).mapToObj(i -> candidate(i, ids, scoring, career));
    }

    private SimulatedCandidate candidate(int index, Ids ids, Scoring scoring, Career career) {
        var dice = new Dice(settings.seed(), 2, index);
        String id = Ids.candidate(index);
        String name = Names.draw(dice);
        String email = Names.email(name, id, "example.com");
        Person person = Person.draw(RoleFamily.draw(dice), settings, dice);
        String level = RoleFamily.LEVELS.get(dice.chance(.45) ? 0 : dice.chance(.7) ? 1 : 2);
        String team = panel.drawTeam(dice);
        var candidacies = new ArrayList<SimulatedCandidacy>();
        LocalDate openedOn = firstDay(index, dice);
        do {
            SimulatedCandidacy told = new Story(settings, panel, scoring, career, ids, person, team, openedOn, dice).tell(level);
            candidacies.add(told);
            if (told.decidedOn() == null || told.decision() == Decision.HIRE
                    || !dice.chance(settings.hiring().returning())) {
                break;
            }
            openedOn = WorkDays.after(told.decidedOn(), dice.between(270, 600));
        } while (!openedOn.isAfter(settings.end()));
        return new SimulatedCandidate(id, name, email, person.ability(), List.copyOf(candidacies));
    }

    /** Applications arrive evenly over the whole history. */
    private LocalDate firstDay(int index, Dice dice) {
        long days = settings.end().toEpochDay() - settings.start().toEpochDay() + 1;
        double share = (index + dice.uniform()) / settings.candidates();
        LocalDate day = settings.start().plusDays((long) (share * days));
        LocalDate working = WorkDays.onOrAfter(day);
        return working.isAfter(settings.end()) ? day : working;
    }
}
