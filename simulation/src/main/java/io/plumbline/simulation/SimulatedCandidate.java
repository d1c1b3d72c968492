package io.plumbline.simulation;

import java.util.List;

/**
 * A person who applies once or more.
 *
 * @param ability truth, in points of the scale, against the average applicant
 * @param candidacies in the order they were opened; never empty
 */
public record SimulatedCandidate(
        String id, String name, String email, double ability, List<SimulatedCandidacy> candidacies) {}
