package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Histories;
import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.People;
import io.plumbline.command.importing.Person;
import io.plumbline.command.importing.ImportRubrics;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Source;
import io.plumbline.command.importing.Steps;
import io.plumbline.command.importing.Tale;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a staged history in: the people, then each candidacy's story, then what belongs nowhere. */
@Component
public class CsvImport implements Source {
    private static final int PEOPLE = 500;
    private static final int CANDIDACIES = 100;
    private static final int ORPHANS = 5_000;

    private final JdbcClient database;
    private final CsvStaging staging;
    private final Steps steps;
    private final Histories histories;
    private final People people;
    private final ImportRubrics rubrics;

    CsvImport(
            JdbcClient database,
            CsvStaging staging,
            Steps steps,
            Histories histories,
            People people,
            ImportRubrics rubrics) {
        this.database = database;
        this.staging = staging;
        this.steps = steps;
        this.histories = histories;
        this.people = people;
        this.rubrics = rubrics;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public long stage(UUID importId, String file, InputStream bytes, boolean keepNames)
            throws IOException, SQLException {
        return staging.stage(importId, file, bytes, keepNames);
    }

    @Override
    public boolean run(Import of) {
        StagedRows staged = new StagedRows(database, of.id());
        staged.number();
        Map<RoleLevel, List<String>> rated = staged.competencies();
        Rubrics scoredBy = rubrics.of(of, rubric -> rated.getOrDefault(RoleLevel.of(rubric), List.of()));
        boolean met = steps.run(of, "interviewers", staged.count(CsvFile.INTERVIEWERS), PEOPLE, from -> people(of, CsvFile.INTERVIEWERS, staged, from))
                && steps.run(of, "candidates", staged.count(CsvFile.CANDIDATES), PEOPLE, from -> people(of, CsvFile.CANDIDATES, staged, from));
        if (!met) {
            return false;
        }
        people.enrol(of, staged.interviewers());
        return steps.run(of, "candidacies", staged.candidacies(), CANDIDACIES, candidacies(of, staged, scoredBy))
                && steps.run(of, "orphans", staged.orphans(), ORPHANS, from -> orphans(staged, from));
    }

    private Settlement people(Import of, CsvFile file, StagedRows staged, long from) {
        Settlement settlement = new Settlement();
        for (Cells row : staged.people(file, from, PEOPLE)) {
            Person person = Reading.of(row, settlement, () -> CsvPerson.of(file, row));
            if (person != null) {
                people.meet(of, row.row(), person, settlement);
            }
        }
        return settlement;
    }

    /** Many candidacies at once; what was tried so and failed, one by one. */
    private Steps.Batch candidacies(Import of, StagedRows staged, Rubrics scoredBy) {
        return new Steps.Batch() {
            @Override
            public Settlement run(long from) {
                Settlement settlement = new Settlement();
                histories.recordAll(of, tales(staged, scoredBy, from, settlement), settlement);
                return settlement;
            }

            @Override
            public Settlement factByFact(long from) {
                Settlement settlement = new Settlement();
                tales(staged, scoredBy, from, settlement)
                        .forEach((candidacy, tale) -> histories.record(of, candidacy, tale, settlement));
                return settlement;
            }
        };
    }

    private static Map<String, Tale> tales(StagedRows staged, Rubrics scoredBy, long from, Settlement settlement) {
        Map<String, Tale> tales = new LinkedHashMap<>();
        for (CandidacyRows rows : staged.about(staged.candidacies(from, CANDIDACIES), settlement)) {
            tales.put(rows.candidacy(), (story, outcome) -> CsvHistory.claims(rows, story, scoredBy, outcome));
        }
        return tales;
    }

    private static Settlement orphans(StagedRows staged, long from) {
        Settlement settlement = new Settlement();
        staged.orphans(from, ORPHANS).forEach(row -> settlement.quarantine(row.row(), new Fault("NO_SCORECARD", "interview",
                "scorecards.csv has no row of this interview and interviewer. Add it.")));
        return settlement;
    }
}
