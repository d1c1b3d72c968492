package io.plumbline.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.IntConsumer;

/**
 * A history as files: the canonical tables {@code candidacies}, {@code scorecards}, {@code ratings}, {@code reviews},
 * {@code departures}, the people in {@code candidates} and {@code interviewers}, and the truth, which no company has,
 * in files of its own whose names begin with {@code truth_}.
 */
public final class HistoryFiles {

    private HistoryFiles() {}

    /** How many rows were written. */
    public record Counts(
            int candidates, int candidacies, int scorecards, int ratings, int reviews, int departures) {

        private Counts plus(SimulatedCandidate candidate) {
            int cards = 0;
            int rated = 0;
            int reviewed = 0;
            int started = 0;
            for (SimulatedCandidacy candidacy : candidate.candidacies()) {
                cards += candidacy.scorecards().size();
                rated += candidacy.scorecards().stream().mapToInt(card -> card.ratings().size()).sum();
                if (candidacy.employment() != null) {
                    started++;
                    reviewed += candidacy.employment().reviews().size();
                }
            }
            return new Counts(candidates + 1, candidacies + candidate.candidacies().size(), scorecards + cards,
                    ratings + rated, reviews + reviewed, departures + started);
        }
    }

    /**
     * Writes all files, replacing those of the same names.
     *
     * @param directory made when it is not there
     * @param progress told the number of candidates written so far, after each
     * @throws IOException when a file cannot be written; those before it are then incomplete
     */
    public static Counts write(SimulatedHistory history, Path directory, IntConsumer progress) throws IOException {
        Files.createDirectories(directory);
        writeInterviewers(history, directory);
        SettingsFile.write(history.settings(), directory);
        var counts = new Counts(0, 0, 0, 0, 0, 0);
        try (var tables = new CandidateTables(directory); var candidates = history.candidates()) {
            for (Iterator<SimulatedCandidate> rest = candidates.iterator(); rest.hasNext(); ) {
                SimulatedCandidate candidate = rest.next();
                tables.write(candidate);
                counts = counts.plus(candidate);
                progress.accept(counts.candidates);
            }
        }
        return counts;
    }

    private static void writeInterviewers(SimulatedHistory history, Path directory) throws IOException {
        try (var people = new Table(directory.resolve("interviewers.csv"), "interviewer", "name", "email");
                var truth = new Table(directory.resolve("truth_interviewers.csv"), "interviewer", "team", "joined_on",
                        "left_on", "severity", "drift_per_year", "halo_factor")) {
            for (SimulatedInterviewer one : history.interviewers()) {
                people.row(one.id(), one.name(), one.email());
                truth.row(one.id(), one.team(), one.joined(), one.left(), Table.rounded(one.severity()),
                        Table.rounded(one.drift()), Table.rounded(one.haloFactor()));
            }
        }
    }
}
