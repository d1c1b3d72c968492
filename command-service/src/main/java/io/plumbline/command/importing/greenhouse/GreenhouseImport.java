package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Histories;
import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.ImportRubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Source;
import io.plumbline.command.importing.Steps;
import io.plumbline.command.importing.Tale;
import io.plumbline.command.importing.Words;
import io.plumbline.command.importing.greenhouse.StagedRecords.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a staged export in: jobs, people, then each application's story. */
@Component
class GreenhouseImport implements Source {
    private static final int RECORDS = 500;
    private static final int APPLICATIONS = 200;

    private final JdbcClient database;
    private final GreenhouseStaging staging;
    private final Steps steps;
    private final Jobs jobs;
    private final GreenhousePeople people;
    private final Histories histories;
    private final ImportRubrics rubrics;
    private final Words words;

    GreenhouseImport(
            JdbcClient database,
            GreenhouseStaging staging,
            Steps steps,
            Jobs jobs,
            GreenhousePeople people,
            Histories histories,
            ImportRubrics rubrics,
            Words words) {
        this.database = database;
        this.staging = staging;
        this.steps = steps;
        this.jobs = jobs;
        this.people = people;
        this.histories = histories;
        this.rubrics = rubrics;
        this.words = words;
    }

    @Override
    public String name() {
        return "greenhouse";
    }

    @Override
    public long stage(UUID importId, String file, InputStream bytes, boolean keepNames) throws IOException, SQLException {
        return staging.stage(importId, file, bytes, keepNames);
    }

    @Override
    public boolean run(Import of) {
        StagedRecords staged = new StagedRecords(database, of.id());
        staged.number();
        Mapping mapping = staging.mapping(of.id());
        boolean met = records(of, Resource.JOBS, staged, (records, settlement) -> jobs.take(of, records, mapping, settlement))
                && records(of, Resource.CANDIDATES, staged, (records, settlement) -> people.candidates(of, staged, records, settlement))
                && records(of, Resource.USERS, staged, (records, settlement) -> people.users(of, staged, records, settlement));
        if (!met) {
            return false;
        }
        people.withoutRecord(of, staged);
        StepRubrics scoredBy = new StepRubrics(rubrics, of, staged.attributes());
        return steps.run(of, "applications", staged.applications(), APPLICATIONS, new Applications(of, staged, mapping, scoredBy));
    }

    private boolean records(Import of, Resource resource, StagedRecords staged, BiConsumer<List<Staged>, Settlement> take) {
        List<Stretch> stretches = staged.stretches(resource, RECORDS);
        return steps.run(of, resource.word(), stretches.size(), 1, from -> {
            Settlement settlement = new Settlement();
            take.accept(staged.records(stretches.get((int) from)), settlement);
            return settlement;
        });
    }

    /** Many applications at once; what was tried so and failed, one by one. */
    private final class Applications implements Steps.Batch {
        private final Import of;
        private final StagedRecords staged;
        private final Mapping mapping;
        private final StepRubrics scoredBy;
        private final boolean complete;

        Applications(Import of, StagedRecords staged, Mapping mapping, StepRubrics scoredBy) {
            this.of = of;
            this.staged = staged;
            this.mapping = mapping;
            this.scoredBy = scoredBy;
            this.complete = staged.has(Resource.CANDIDATES);
        }

        @Override
        public Settlement run(long from) {
            List<Dossier> dossiers = staged.dossiers(from, APPLICATIONS);
            Telling with = telling(dossiers);
            Settlement settlement = new Settlement();
            Map<String, Tale> tales = new LinkedHashMap<>();
            dossiers.forEach(each -> tales.put(each.application(), new ApplicationTale(each, with)));
            histories.recordAll(of, tales, settlement);
            people.merge(of, with.merges(), settlement);
            return settlement;
        }

        @Override
        public Settlement factByFact(long from) {
            List<Dossier> dossiers = staged.dossiers(from, APPLICATIONS);
            Telling with = telling(dossiers);
            Settlement settlement = new Settlement();
            dossiers.forEach(each -> histories.record(of, each.application(), new ApplicationTale(each, with), settlement));
            people.merge(of, with.merges(), settlement);
            return settlement;
        }

        private Telling telling(List<Dossier> dossiers) {
            Set<String> named = new HashSet<>();
            Set<String> jobIds = new HashSet<>();
            dossiers.stream().flatMap(each -> each.records().stream()).forEach(record -> {
                if (record.fields().node().path("candidate_id").isString()) {
                    named.add(record.fields().node().path("candidate_id").asString());
                }
                record.fields().node().path("jobs").forEach(job -> jobIds.add(job.path("id").asString("")));
            });
            return new Telling(mapping, scoredBy, words, jobs.find(staged, jobIds), staged.present(Resource.CANDIDATES, named),
                    complete, Telling.noMerges(), LocalDate.ofInstant(of.createdAt(), ZoneOffset.UTC));
        }
    }
}
