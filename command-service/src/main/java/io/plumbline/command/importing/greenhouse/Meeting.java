package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Row;
import io.plumbline.events.Assignment;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Participation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One interview with the cards that were written of it: scheduled, or known from its cards alone. */
final class Meeting {
    private final InterviewId id;
    private final @Nullable Row row;
    private final Step step;
    private final @Nullable Instant startsAt;
    private final @Nullable Instant createdAt;
    private final List<InterviewerId> invited;
    private final List<Card> cards = new ArrayList<>();

    /** @param row absent: no record of it but its cards */
    Meeting(
            InterviewId id,
            @Nullable Row row,
            Step step,
            @Nullable Instant startsAt,
            @Nullable Instant createdAt,
            List<InterviewerId> invited) {
        this.id = id;
        this.row = row;
        this.step = step;
        this.startsAt = startsAt;
        this.createdAt = createdAt;
        this.invited = invited;
    }

    InterviewId id() {
        return id;
    }

    @Nullable Row row() {
        return row;
    }

    List<Card> cards() {
        return cards;
    }

    void add(Card card) {
        cards.add(card);
    }

    boolean hasCardOf(InterviewerId interviewer) {
        return cards.stream().anyMatch(each -> each.interviewer().equals(interviewer));
    }

    boolean invites(InterviewerId interviewer) {
        return invited.contains(interviewer);
    }

    boolean isOf(Step other) {
        return step.is(other);
    }

    /** What its cards say they are of; the calendar calls it by a name that may have changed since. */
    Step step() {
        return cards.isEmpty() ? step : cards.getFirst().step().name() == null ? step : cards.getFirst().step();
    }

    @Nullable Instant startsAt() {
        return startsAt != null ? startsAt : cards.stream().map(Card::interviewedAt).filter(each -> each != null).min(Instant::compareTo).orElse(null);
    }

    /** By then it was scheduled: calendars are sometimes filled in afterwards, and cards are not written before. */
    Instant scheduledBy(@Nullable Instant endedAt) {
        Instant at = cards.stream().map(Card::submittedAt).min(Instant::compareTo).orElseThrow();
        for (Instant each : new @Nullable Instant[] {createdAt, startsAt(), endedAt}) {
            at = each != null && each.isBefore(at) ? each : at;
        }
        return at;
    }

    /** Those who were invited, and whoever wrote a card: that is who was there. */
    List<Assignment> panel() {
        Map<InterviewerId, Participation> panel = new LinkedHashMap<>();
        invited.forEach(each -> panel.put(each, Participation.LEAD));
        cards.forEach(each -> panel.put(each.interviewer(), each.participation()));
        return panel.entrySet().stream().map(each -> new Assignment(each.getKey(), each.getValue())).toList();
    }

    List<Row> rows() {
        return row != null ? List.of(row) : cards.stream().map(Card::row).toList();
    }
}
