package io.plumbline.simulation;

import java.util.List;
import java.util.stream.Stream;

/** A whole history in memory, for looking at. */
record History(SimulationSettings settings, List<SimulatedInterviewer> interviewers, List<SimulatedCandidate> candidates) {

    static History of(SimulationSettings settings) {
        SimulatedHistory history = Simulation.run(settings);
        return new History(settings, history.interviewers(), history.candidates().toList());
    }

    Stream<SimulatedCandidacy> candidacies() {
        return candidates.stream().flatMap(candidate -> candidate.candidacies().stream());
    }

    Stream<SimulatedScorecard> scorecards() {
        return candidacies().flatMap(candidacy -> candidacy.scorecards().stream());
    }

    SimulatedInterviewer interviewer(String id) {
        return interviewers.get(Integer.parseInt(id.substring(2)) - 1);
    }
}
