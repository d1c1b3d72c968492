package io.plumbline.command.importing;

import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyEvent.ScorecardWithdrawn;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a candidacy's stream says already, arranged by what a source may say again. */
public final class Story {
    private record CardKey(InterviewId interview, InterviewerId interviewer) {}

    private final Map<InterviewId, InterviewScheduled> interviews = new HashMap<>();
    private final Map<InterviewId, List<Assignment>> panels = new HashMap<>();
    private final Map<InterviewId, Instant> starts = new HashMap<>();
    private final Map<CardKey, Judgement> cards = new HashMap<>();
    private final Map<CardKey, Instant> submitted = new LinkedHashMap<>();
    private final Set<CardKey> amended = new HashSet<>();
    private final List<CandidacyEvent> standing = new ArrayList<>();
    private @Nullable CandidacyOpened opened;

    public Story(List<CandidacyEvent> stream) {
        stream.forEach(this::take);
    }

    public @Nullable CandidacyOpened opened() {
        return opened;
    }

    public @Nullable InterviewScheduled scheduled(InterviewId interview) {
        return interviews.get(interview);
    }

    /** Who is on an interview now; empty when it was never scheduled. */
    List<Assignment> panel(InterviewId interview) {
        return panels.getOrDefault(interview, List.of());
    }

    /** When an interview is held, as last scheduled. */
    @Nullable Instant startsAt(InterviewId interview) {
        return starts.get(interview);
    }

    /** The interview of the one card that this interviewer submitted at this time; null where there is none, or more. */
    public @Nullable InterviewId interviewScored(InterviewerId interviewer, Instant at) {
        List<InterviewId> scored = submitted.entrySet().stream()
                .filter(each -> each.getKey().interviewer().equals(interviewer) && each.getValue().equals(at))
                .map(each -> each.getKey().interview())
                .toList();
        return scored.size() == 1 ? scored.getFirst() : null;
    }

    public @Nullable Judgement card(InterviewId interview, InterviewerId interviewer) {
        return cards.get(new CardKey(interview, interviewer));
    }

    boolean wasAmended(ScorecardAmended claim) {
        return amended.contains(new CardKey(claim.interview(), claim.interviewer()));
    }

    /** What holds today of everything but cards and panels: a decision that was reversed is not in it. */
    public List<CandidacyEvent> standing() {
        return standing;
    }

    static LocalDate day(CandidacyEvent event) {
        return LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
    }

    /** One more event: what is said from now on is set beside it too. */
    void take(CandidacyEvent event) {
        switch (event) {
            case CandidacyOpened e -> opened = e;
            case InterviewScheduled e -> {
                interviews.put(e.interview(), e);
                panels.put(e.interview(), e.interviewers());
                held(e.interview(), e.startsAt());
            }
            case InterviewRescheduled e -> {
                panels.put(e.interview(), e.interviewers());
                held(e.interview(), e.startsAt());
            }
            case CandidacyEvent.InterviewCancelled e -> panels.remove(e.interview());
            case ScorecardSubmitted e -> {
                cards.put(new CardKey(e.interview(), e.interviewer()), e.judgement());
                submitted.put(new CardKey(e.interview(), e.interviewer()), e.occurredAt());
            }
            case ScorecardAmended e -> {
                cards.put(new CardKey(e.interview(), e.interviewer()), e.judgement());
                amended.add(new CardKey(e.interview(), e.interviewer()));
            }
            case ScorecardWithdrawn e -> {
                cards.remove(new CardKey(e.interview(), e.interviewer()));
                submitted.remove(new CardKey(e.interview(), e.interviewer()));
            }
            case CandidacyEvent.DecisionReversed e -> standing.removeIf(Story::fallsWithTheDecision);
            case CandidacyEvent.DecisionMade e -> standing.add(e);
            case CandidacyEvent.CandidateWithdrew e -> standing.add(e);
            case CandidacyEvent.OfferExtended e -> standing.add(e);
            case CandidacyEvent.OfferAccepted e -> standing.add(e);
            case CandidacyEvent.OfferDeclined e -> standing.add(e);
            case CandidacyEvent.HireStarted e -> standing.add(e);
            case CandidacyEvent.OutcomeReviewed e -> standing.add(e);
            case CandidacyEvent.DepartureRecorded e -> standing.add(e);
            case CandidacyEvent.CandidacyRetracted _ ->
                throw new IllegalArgumentException("a story is told without what was taken back");
        }
    }

    private void held(InterviewId interview, @Nullable Instant at) {
        if (at == null) {
            starts.remove(interview);
        } else {
            starts.put(interview, at);
        }
    }

    private static boolean fallsWithTheDecision(CandidacyEvent event) {
        return event instanceof CandidacyEvent.DecisionMade
                || event instanceof CandidacyEvent.OfferExtended
                || event instanceof CandidacyEvent.OfferAccepted
                || event instanceof CandidacyEvent.OfferDeclined;
    }
}
