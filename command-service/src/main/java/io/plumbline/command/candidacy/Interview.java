package io.plumbline.command.candidacy;

import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Participation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One interview as it stands.
 *
 * @param scheduled what its scorecards are checked against
 * @param startsAt and {@code panel}: as last rescheduled
 * @param cards of everyone who ever submitted one, withdrawn ones too
 */
record Interview(
        InterviewScheduled scheduled,
        @Nullable Instant startsAt,
        List<Assignment> panel,
        boolean cancelled,
        Map<InterviewerId, Card> cards) {

    /** @param writtenAt when it was submitted or last amended */
    record Card(Instant writtenAt, boolean withdrawn) {}

    static Interview of(InterviewScheduled scheduled) {
        return new Interview(scheduled, scheduled.startsAt(), scheduled.interviewers(), false, Map.of());
    }

    Interview rescheduled(@Nullable Instant newStart, List<Assignment> newPanel) {
        return new Interview(scheduled, newStart, newPanel, cancelled, cards);
    }

    Interview cancel() {
        return new Interview(scheduled, startsAt, panel, true, cards);
    }

    Interview with(InterviewerId interviewer, Card card) {
        var more = new HashMap<>(cards);
        more.put(interviewer, card);
        return new Interview(scheduled, startsAt, panel, cancelled, Map.copyOf(more));
    }

    Optional<Participation> participationOf(InterviewerId interviewer) {
        return panel.stream()
                .filter(each -> each.interviewer().equals(interviewer))
                .map(Assignment::participation)
                .findFirst();
    }

    Optional<Card> standingCardOf(InterviewerId interviewer) {
        return Optional.ofNullable(cards.get(interviewer)).filter(card -> !card.withdrawn());
    }

    boolean hasStandingCards() {
        return cards.values().stream().anyMatch(card -> !card.withdrawn());
    }
}
