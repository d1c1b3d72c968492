package io.plumbline.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One interviewer's judgement of one interview.
 *
 * @param heldOn day of the interview, at most {@code submittedAt}'s
 * @param successProbability 0.05 to 0.95, null where the interviewer gives none
 * @param ratings 1 to 5 by competency, in the rubric's order; never empty
 */
public record SimulatedScorecard(
        String interview, LocalDate heldOn, String interviewer, Participation participation, Instant submittedAt,
        @Nullable Recommendation recommendation, @Nullable Double successProbability, Map<String, Integer> ratings) {}
