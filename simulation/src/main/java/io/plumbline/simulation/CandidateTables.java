package io.plumbline.simulation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The tables that grow with every candidate, all open at once, so that a history is written as it is made. */
final class CandidateTables implements Closeable {

    private final Deque<Table> open = new ArrayDeque<>();
    private final Table candidates;
    private final Table candidacies;
    private final Table scorecards;
    private final Table ratings;
    private final Table reviews;
    private final Table departures;
    private final Table trueCandidates;
    private final Table trueCandidacies;

    CandidateTables(Path directory) throws IOException {
        try {
            candidates = open(directory, "candidates.csv", "candidate", "name", "email");
            candidacies = open(directory, "candidacies.csv", "candidacy", "candidate", "role_family", "level", "team",
                    "opened_on", "decision", "decided_on");
            scorecards = open(directory, "scorecards.csv", "interview", "candidacy", "interviewer", "participation",
                    "submitted_at", "recommendation", "success_probability");
            ratings = open(directory, "ratings.csv", "interview", "interviewer", "competency", "rating");
            reviews = open(directory, "reviews.csv", "candidacy", "checkpoint", "reviewed_on", "rating", "would_hire_again");
            departures = open(directory, "departures.csv", "candidacy", "started_on", "departed_on", "kind", "regretted");
            trueCandidates = open(directory, "truth_candidates.csv", "candidate", "ability");
            trueCandidacies = open(directory, "truth_candidacies.csv", "candidacy", "performance", "would_be_good");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Table open(Path directory, String name, String... columns) throws IOException {
        var table = new Table(directory.resolve(name), columns);
        open.push(table);
        return table;
    }

    void write(SimulatedCandidate candidate) {
        candidates.row(candidate.id(), candidate.name(), candidate.email());
        trueCandidates.row(candidate.id(), Table.rounded(candidate.ability()));
        for (SimulatedCandidacy candidacy : candidate.candidacies()) {
            candidacies.row(candidacy.id(), candidate.id(), candidacy.roleFamily(), candidacy.level(), candidacy.team(),
                    candidacy.openedOn(), candidacy.decision(), candidacy.decidedOn());
            trueCandidacies.row(candidacy.id(), Table.rounded(candidacy.performance()), candidacy.wouldBeGood());
            candidacy.scorecards().forEach(card -> write(candidacy.id(), card));
            if (candidacy.employment() != null) {
                write(candidacy.id(), candidacy.employment());
            }
        }
    }

    private void write(String candidacy, SimulatedScorecard card) {
        scorecards.row(card.interview(), candidacy, card.interviewer(), card.participation(), card.submittedAt(),
                card.recommendation(), card.successProbability());
        card.ratings().forEach((competency, rating) -> ratings.row(card.interview(), card.interviewer(), competency, rating));
    }

    private void write(String candidacy, Employment employment) {
        departures.row(candidacy, employment.startedOn(), employment.departedOn(), employment.kind(), employment.regretted());
        for (Employment.Review review : employment.reviews()) {
            reviews.row(candidacy, review.checkpoint(), review.reviewedOn(), review.rating(), review.wouldHireAgain());
        }
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Table table : open) {
            try {
                table.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
