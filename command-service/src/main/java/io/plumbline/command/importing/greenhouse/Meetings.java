package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Keys;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Story;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts each card where it belongs: to the interview that is recorded for it, else to the scheduled interview that names
 * it, else to one of its step whose panel has its interviewer, else to an interview known from cards alone.
 */
final class Meetings {
    private final Story story;
    private final Map<InterviewId, Meeting> byId = new LinkedHashMap<>();
    private final Map<String, Meeting> byCard = new HashMap<>();
    private final Map<String, String> credited = new HashMap<>();

    private Meetings(Story story) {
        this.story = story;
    }

    /** @param scheduled records that cannot be read are quarantined */
    static Meetings of(List<Staged> scheduled, Story story, Settlement settlement) {
        Meetings meetings = new Meetings(story);
        for (Staged each : scheduled) {
            Reading.of(each, settlement, () -> meetings.schedule(each));
        }
        return meetings;
    }

    /** Whom a scheduled interview has for a card. */
    @Nullable String credited(@Nullable String card) {
        return credited.get(card);
    }

    void place(List<Card> cards) {
        List<Card> rest = new ArrayList<>();
        cards.stream().sorted(Comparator.comparing(Card::submittedAt).thenComparing(Card::id)).forEach(card -> {
            InterviewId recorded = story.interviewScored(card.interviewer(), card.submittedAt());
            Meeting named = byCard.get(card.id());
            if (recorded != null) {
                add(fromCards(recorded, card), card);
            } else if (named != null && !named.hasCardOf(card.interviewer())) {
                add(named, card);
            } else {
                rest.add(card);
            }
        });
        rest.forEach(card -> add(invited(card).orElseGet(() -> fromCards(card)), card));
    }

    List<Meeting> all() {
        return List.copyOf(byId.values());
    }

    private Meeting schedule(Staged record) {
        Fields fields = record.fields();
        List<InterviewerId> invited = new ArrayList<>();
        List<Fields> interviewers = fields.list("interviewers");
        for (Fields each : interviewers) {
            InterviewerId interviewer = new InterviewerId(each.required("id", each.text("id")));
            if (!invited.contains(interviewer)) {
                invited.add(interviewer);
            }
        }
        Meeting meeting = new Meeting(
                new InterviewId(String.valueOf(record.id())),
                record.row(),
                Step.of(fields.node().path("step")),
                fields.instant("start"),
                fields.instant("created_at"),
                invited);
        byId.put(meeting.id(), meeting);
        for (Fields each : interviewers) {
            String card = each.text("scorecard_id");
            if (card != null) {
                byCard.put(card, meeting);
                credited.put(card, String.valueOf(each.text("id")));
            }
        }
        return meeting;
    }

    /** The nearest in time, where several of one step had the same interviewer. */
    private Optional<Meeting> invited(Card card) {
        Instant heldAt = card.interviewedAt() != null ? card.interviewedAt() : card.submittedAt();
        return byId.values().stream()
                .filter(each -> each.row() != null && each.isOf(card.step()))
                .filter(each -> each.invites(card.interviewer()) && !each.hasCardOf(card.interviewer()))
                .filter(each -> !byCard.containsValue(each) || byCard.entrySet().stream()
                        .noneMatch(named -> named.getValue() == each && String.valueOf(credited.get(named.getKey())).equals(card.interviewer().value())))
                .min(Comparator.comparing(each -> each.startsAt() == null ? Duration.ofDays(36_500) : Duration.between(each.startsAt(), heldAt).abs()));
    }

    private Meeting fromCards(Card card) {
        Instant heldAt = card.interviewedAt() != null ? card.interviewedAt() : card.submittedAt();
        InterviewId ofDay = new InterviewId(id("step", card.step().key(), heldAt.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
        Meeting sameDay = byId.get(ofDay);
        boolean taken = sameDay != null && sameDay.hasCardOf(card.interviewer());
        boolean recorded = story.card(ofDay, card.interviewer()) != null;
        return taken || recorded ? fromCards(new InterviewId(id("scorecard", card.id())), card) : fromCards(ofDay, card);
    }

    private Meeting fromCards(InterviewId id, Card card) {
        return byId.computeIfAbsent(id, _ -> new Meeting(id, null, card.step(), null, null, List.of()));
    }

    private void add(Meeting meeting, Card card) {
        byId.putIfAbsent(meeting.id(), meeting);
        meeting.add(card);
    }

    private static String id(String... parts) {
        String id = String.join(".", parts);
        return id.length() <= 100 ? id : Keys.of(parts);
    }
}
