package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Batches;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Histories;
import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.People;
import io.plumbline.command.importing.People.Person;
import io.plumbline.command.importing.ImportRubrics;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a staged history in: the people, then each candidacy's story, then what belongs nowhere. */
@Component
public class CsvImport {
    private static final int PEOPLE = 500;
    private static final int CANDIDACIES = 100;
    private static final int ORPHANS = 5_000;
    private static final int WORKERS = 4;

    private final JdbcClient database;
    private final Batches batches;
    private final Histories histories;
    private final People people;
    private final ImportRubrics rubrics;

    CsvImport(JdbcClient database, Batches batches, Histories histories, People people, ImportRubrics rubrics) {
        this.database = database;
        this.batches = batches;
        this.histories = histories;
        this.people = people;
        this.rubrics = rubrics;
    }

    /** @return whether it came to its end; false when it was interrupted, and goes on where it was when run again */
    public boolean run(Import of) {
        StagedRows staged = new StagedRows(database, of.id());
        staged.number();
        Rubrics scoredBy = rubrics.of(of, staged.competencies());
        boolean met = steps(of, "interviewers", staged.count(CsvFile.INTERVIEWERS), PEOPLE, from -> people(of, CsvFile.INTERVIEWERS, staged, from))
                && steps(of, "candidates", staged.count(CsvFile.CANDIDATES), PEOPLE, from -> people(of, CsvFile.CANDIDATES, staged, from));
        if (!met) {
            return false;
        }
        people.enrol(of, staged.interviewers());
        return steps(of, "candidacies", staged.candidacies(), CANDIDACIES, from -> candidacies(of, staged, scoredBy, from))
                && steps(of, "orphans", staged.orphans(), ORPHANS, from -> orphans(staged, from));
    }

    @FunctionalInterface
    private interface Batch {
        Settlement run(long from);
    }

    private boolean steps(Import of, String step, long size, int width, Batch batch) {
        Set<Integer> done = batches.done(of.id(), step);
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; (long) number * width < size; number++) {
                if (!done.contains(number)) {
                    int each = number;
                    running.add(workers.submit(() ->
                            batches.settle(of.id(), step, each, () -> batch.run((long) each * width))));
                }
            }
            return await(running, workers);
        }
    }

    private static boolean await(List<Future<?>> running, ExecutorService workers) {
        try {
            for (Future<?> each : running) {
                each.get();
            }
            return true;
        } catch (InterruptedException e) {
            running.forEach(each -> each.cancel(false));
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            running.forEach(each -> each.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
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

    private Settlement candidacies(Import of, StagedRows staged, Rubrics scoredBy, long from) {
        Settlement settlement = new Settlement();
        List<String> keys = staged.candidacies(from, CANDIDACIES);
        for (CandidacyRows rows : staged.about(keys, settlement)) {
            histories.record(
                    of, rows.candidacy(), story -> CsvHistory.claims(rows, story, scoredBy, settlement), settlement);
        }
        return settlement;
    }

    private static Settlement orphans(StagedRows staged, long from) {
        Settlement settlement = new Settlement();
        staged.orphans(from, ORPHANS).forEach(row -> settlement.quarantine(row.row(), new Fault("NO_SCORECARD", "interview",
                "scorecards.csv has no row of this interview and interviewer. Add it.")));
        return settlement;
    }
}
