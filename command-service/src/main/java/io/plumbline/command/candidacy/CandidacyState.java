package io.plumbline.command.candidacy;

import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a candidacy's stream has come to. A value: {@link Evolution} makes the next one, {@link Decider} reads it. */
record CandidacyState(
        @Nullable CandidacyOpened opened,
        Map<InterviewId, Interview> interviews,
        Course course,
        @Nullable Employment employment) {
    static final CandidacyState NOT_OPENED = new CandidacyState(null, Map.of(), Course.UNDECIDED, null);

    CandidacyState with(InterviewId id, Interview interview) {
        var more = new HashMap<>(interviews);
        more.put(id, interview);
        return new CandidacyState(opened, Map.copyOf(more), course, employment);
    }

    CandidacyState with(Course next) {
        return new CandidacyState(opened, interviews, next, employment);
    }

    CandidacyState with(Employment next) {
        return new CandidacyState(opened, interviews, course, next);
    }

    /** Whether anybody but this interviewer has a scorecard standing, in any interview of the candidacy. */
    boolean othersHaveScorecards(InterviewerId interviewer) {
        return interviews.values().stream()
                .flatMap(interview -> interview.cards().entrySet().stream())
                .anyMatch(card -> !card.getKey().equals(interviewer) && !card.getValue().withdrawn());
    }
}
