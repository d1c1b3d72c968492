package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Dice;
import io.plumbline.simulation.Employment;
import io.plumbline.simulation.SettingsFile;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.SimulatedCandidate;
import io.plumbline.simulation.SimulatedHistory;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Candidate;
import io.plumbline.simulation.greenhouse.Harvest.Contact;
import io.plumbline.simulation.greenhouse.Harvest.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A history as a Greenhouse export: {@code applications, candidates, jobs, scheduled_interviews, scorecards, offers, users},
 * each {@code .json} an array of Harvest v1 records; {@code reviews.csv} and {@code departures.csv} by application id;
 * {@code mapping.yml}, what the company's own words in it mean; and {@code truth_export.json}, which says what an importer's
 * account must come to.
 */
public final class GreenhouseFiles {

    private static final String MAPPING = """
            # What this company's own words mean: to be read with the export.
            role_family: {custom_field: role_family}
            level: {custom_field: level}
            shadows:
              - {question: "Part in this interview", answer: "Shadow"}
              - {question: "Part in this interview", answer: "Reverse shadow", participation: reverse_shadow}
            success_probability: {question: "Chance that this hire works out"}
            """;
    private static final double PROSPECT = .02;
    /** Of the dice: the history's own are 1 and 2. */
    private static final int PURPOSE = 3;

    private final SimulationSettings settings;
    private final ExportFiles files;
    private final Jobs jobs;
    private final Offers offers;
    private final Cards cards;
    private final Meetings meetings;
    private final Soiling soiling;
    private long prospects;

    /** How many records of each kind were written, dirty ones not counted among the rest. */
    public record Written(long applications, long scorecards, long prospects, long amended, long dirty) {}

    private GreenhouseFiles(SimulatedHistory history, ExportFiles files, ExportSettings export) {
        this.settings = history.settings();
        this.files = files;
        this.jobs = new Jobs(settings);
        this.offers = new Offers(files.offers());
        var staff = new Staff(history);
        Instant end = settings.end().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        this.cards = new Cards(staff, end, export.beforeAmendments());
        this.meetings = new Meetings(files.interviews(), files.scorecards(), staff, cards);
        this.soiling = new Soiling(files, meetings, export.dirty(), settings.candidates());
    }

    /**
     * Writes all files, replacing those of the same names.
     *
     * @param directory made when it is not there
     * @param progress told the number of candidates written so far, after each
     * @throws IOException when a file cannot be written; those before it are then incomplete
     */
    public static Written write(SimulatedHistory history, Path directory, ExportSettings export, IntConsumer progress)
            throws IOException {
        Files.createDirectories(directory);
        SettingsFile.write(history.settings(), directory);
        Files.writeString(directory.resolve("mapping.yml"), MAPPING);
        try (var files = new ExportFiles(directory); var candidates = history.candidates()) {
            var writing = new GreenhouseFiles(history, files, export);
            Staff.write(history, files.users());
            int done = 0;
            for (Iterator<SimulatedCandidate> rest = candidates.iterator(); rest.hasNext(); ) {
                writing.write(rest.next(), done);
                progress.accept(++done);
            }
            writing.jobs.write(files.jobs());
            return writing.account(directory);
        }
    }

    private void write(SimulatedCandidate candidate, int index) {
        var dice = new Dice(settings.seed(), PURPOSE, index);
        long id = Numbers.candidate(candidate.id());
        var applications = new ArrayList<Application>();
        for (SimulatedCandidacy candidacy : candidate.candidacies()) {
            Application application = Applications.of(candidacy, id, jobs.of(candidacy));
            applications.add(application);
            files.applications().add(application);
            meetings.write(candidacy, application, dice);
            offers.write(candidacy, application, dice);
            if (candidacy.employment() != null) {
                write(application, candidacy.employment());
            }
        }
        Application latest = applications.getLast();
        if (dice.chance(PROSPECT)) {
            Application prospect = Applications.prospect(++prospects, id, candidate.candidacies().getFirst().openedOn());
            applications.add(prospect);
            files.applications().add(prospect);
        }
        files.candidates().add(person(candidate, id, applications));
        soiling.afterCandidate(latest);
    }

    private static Candidate person(SimulatedCandidate candidate, long id, List<Application> applications) {
        Person name = Person.of(id, candidate.name(), null);
        Instant created = applications.getFirst().appliedAt();
        Instant last = applications.stream().map(Application::lastActivityAt).max(Instant::compareTo).orElse(created);
        return new Candidate(id, name.firstName(), name.lastName(), null, null, created, last, last, false,
                applications.stream().map(Application::id).toList(), List.of(),
                List.of(new Contact(candidate.email(), "personal")), List.of(), Map.of());
    }

    private void write(Application application, Employment work) {
        files.departures().row(application.id(), work.startedOn(), work.departedOn(), work.kind(), work.regretted());
        for (Employment.Review review : work.reviews()) {
            files.reviews().row(application.id(), review.checkpoint(), review.reviewedOn(), review.rating(), review.wouldHireAgain());
            soiling.hasReviews(application);
        }
    }

    private Written account(Path directory) throws IOException {
        var truth = new Truth(files.records(), prospects, cards.amended(), soiling.written());
        truth.write(directory);
        return new Written(files.applications().records() - prospects - soiling.written("applications.json"),
                files.scorecards().records() - soiling.written("scorecards.json"), prospects, cards.amended(),
                soiling.written().size());
    }
}
