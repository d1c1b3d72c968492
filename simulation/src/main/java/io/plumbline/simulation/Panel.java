package io.plumbline.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who interviews: mostly people of the candidacy's own team, some much more often than others. */
final class Panel {

    /** Of the interviews of a team that does not keep to itself. */
    private static final double FROM_OTHER_TEAMS = .25;
    private static final int TRIES = 40;
    private static final int INTERVIEWERS_PER_TEAM = 4;

    private final List<SimulatedInterviewer> everyone;
    private final List<String> teamNames;
    private final Map<String, Pool> teams = new LinkedHashMap<>();
    private final Pool shared;
    private final @Nullable String isolated;

    private record Pool(List<SimulatedInterviewer> people, double[] cumulativeLoad) {

        static Pool of(List<SimulatedInterviewer> people) {
            double[] cumulative = new double[people.size()];
            double sum = 0;
            for (int i = 0; i < cumulative.length; i++) {
                cumulative[i] = sum += people.get(i).load();
            }
            return new Pool(people, cumulative);
        }

        SimulatedInterviewer draw(Dice dice) {
            double at = dice.uniform() * cumulativeLoad[cumulativeLoad.length - 1];
            int found = Arrays.binarySearch(cumulativeLoad, at);
            return people.get(Math.min(found < 0 ? -found - 1 : found + 1, people.size() - 1));
        }

        @Nullable SimulatedInterviewer draw(Dice dice, Predicate<SimulatedInterviewer> wanted) {
            for (int i = 0; i < TRIES; i++) {
                SimulatedInterviewer drawn = draw(dice);
                if (wanted.test(drawn)) {
                    return drawn;
                }
            }
            return people.stream().filter(wanted).findFirst().orElse(null);
        }
    }

    private Panel(List<SimulatedInterviewer> everyone, List<String> teamNames, @Nullable String isolated) {
        this.everyone = List.copyOf(everyone);
        this.teamNames = teamNames;
        this.isolated = isolated;
        for (String team : teamNames) {
            teams.put(team, Pool.of(everyone.stream().filter(i -> i.team().equals(team)).toList()));
        }
        this.shared = Pool.of(everyone.stream().filter(i -> !i.team().equals(isolated)).toList());
    }

    static Panel recruit(SimulationSettings settings) {
        int count = Math.clamp(settings.interviewers() / INTERVIEWERS_PER_TEAM, 1, RoleFamily.TEAMS.size());
        List<String> teams = RoleFamily.TEAMS.subList(0, count);
        boolean all = count == RoleFamily.TEAMS.size();
        var people = new ArrayList<SimulatedInterviewer>(settings.interviewers());
        for (int i = 0; i < settings.interviewers(); i++) {
            people.add(recruit(i, teams.get(i % count), i < count, settings));
        }
        return new Panel(people, teams, all && settings.isolatedTeams() ? teams.getLast() : null);
    }

    /** A founding member has been there from the start and stays, so that no team is ever without a lead. */
    private static SimulatedInterviewer recruit(int index, String team, boolean founding, SimulationSettings settings) {
        var dice = new Dice(settings.seed(), 1, index);
        String id = Ids.interviewer(index);
        String name = Names.draw(dice);
        LocalDate joined = settings.start().minusDays(dice.between(SimulatedInterviewer.LEADS_FROM_DAY, 900));
        LocalDate left = null;
        int days = (int) (settings.end().toEpochDay() - settings.start().toEpochDay());
        if (!founding && dice.chance(.45)) {
            joined = settings.start().plusDays(dice.between(0, Math.max(0, days - 30)));
        }
        if (!founding && dice.chance(.3)) {
            LocalDate first = joined.isBefore(settings.start()) ? settings.start() : joined;
            left = first.plusDays(dice.between(150, Math.max(151, days)));
        }
        RatingModel model = settings.ratings();
        return new SimulatedInterviewer(id, name, Names.email(name, id, "interviewers.example"), team, joined, left,
                dice.normal(model.severity()), dice.normal(model.drift()),
                StrictMath.exp(dice.normal(model.unevenness())), StrictMath.exp(dice.normal(.8)), dice.chance(.4));
    }

    List<SimulatedInterviewer> everyone() {
        return everyone;
    }

    String drawTeam(Dice dice) {
        return teamNames.get(dice.between(0, teamNames.size() - 1));
    }

    /** Preferably somebody this candidate has not met. */
    SimulatedInterviewer drawLead(String team, LocalDate day, Set<String> met, Dice dice) {
        Pool pool = poolFor(team, dice);
        SimulatedInterviewer lead = pool.draw(dice, i -> i.leadsOn(day) && !met.contains(i.id()));
        if (lead == null) {
            lead = teamPool(team).draw(dice, i -> i.leadsOn(day));
        }
        return lead == null ? teamPool(team).people.getFirst() : lead;
    }

    /** Somebody who is still learning, if the team has such a person on that day. */
    @Nullable SimulatedInterviewer drawLearner(String team, LocalDate day, Set<String> met, Dice dice) {
        return teamPool(team).draw(dice, i -> i.learnsOn(day) && !met.contains(i.id()));
    }

    private Pool poolFor(String team, Dice dice) {
        return !team.equals(isolated) && dice.chance(FROM_OTHER_TEAMS) ? shared : teamPool(team);
    }

    private Pool teamPool(String team) {
        return Objects.requireNonNull(teams.get(team));
    }
}
