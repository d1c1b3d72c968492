package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.RoleFamily;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.Harvest.Job;
import io.plumbline.simulation.greenhouse.Harvest.JobFields;
import io.plumbline.simulation.greenhouse.Harvest.Named;
import io.plumbline.simulation.greenhouse.Harvest.Opening;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A job for each role family, level and team somebody applied for, with its interview steps. */
final class Jobs {

    private static final List<String> STEPS =
            List.of("Technical screen", "Loop 1", "Loop 2", "Loop 3", "Loop 4", "Loop 5");
    private static final int MOST_STEPS = 100;

    private final Instant opened;
    private final Map<Long, Job> seen = new TreeMap<>();

    Jobs(SimulationSettings settings) {
        this.opened = settings.start().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Named of(SimulatedCandidacy candidacy) {
        int family = RoleFamily.ALL.indexOf(family(candidacy));
        int level = RoleFamily.LEVELS.indexOf(candidacy.level());
        int team = RoleFamily.TEAMS.indexOf(candidacy.team());
        long id = Numbers.JOBS + (family * RoleFamily.LEVELS.size() + level) * RoleFamily.TEAMS.size() + team;
        Job job = seen.computeIfAbsent(id, _ -> job(id, candidacy));
        return new Named(id, job.name());
    }

    static RoleFamily family(SimulatedCandidacy candidacy) {
        return RoleFamily.ALL.stream().filter(family -> family.name().equals(candidacy.roleFamily())).findFirst().orElseThrow();
    }

    /** @param index 0 for the screen, then those of the loop */
    static Named step(long job, int index) {
        return new Named(Numbers.STEPS + (job - Numbers.JOBS) * MOST_STEPS + index, STEPS.get(index));
    }

    void write(RecordFile jobs) {
        seen.values().forEach(jobs::add);
    }

    private Job job(long id, SimulatedCandidacy of) {
        String name = of.level() + " " + of.roleFamily() + ", " + of.team();
        return new Job(id, name, "REQ-" + id, null, false, "open", opened, opened, null, opened,
                List.of(Staff.department(of.team())), List.of(),
                new JobFields(of.roleFamily(), of.level()),
                List.of(new Opening(id, id + "-1", "open", opened, null)));
    }
}
