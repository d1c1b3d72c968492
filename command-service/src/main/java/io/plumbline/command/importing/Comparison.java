package io.plumbline.command.importing;

import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.InterviewRescheduled;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets what a source claims beside what is story. */
final class Comparison {
    /** What a claim is in the light of the record. */
    sealed interface Finding {
        /** Story as claimed. */
        record Known() implements Finding {}

        /** Not recorded yet; for a card that reads otherwise now, its amendment. */
        record News(CandidacyEvent event) implements Finding {}

        /** Story otherwise. */
        record Contradiction(Fault fault) implements Finding {}
    }

    private static final Finding KNOWN = new Finding.Known();

    private final Story story;
    private final Words words;

    Comparison(Story story, Words words) {
        this.story = story;
        this.words = words;
    }

    /** What was granted is story for what comes after it. */
    void take(CandidacyEvent event) {
        story.take(event);
    }

    Finding of(CandidacyEvent claim) {
        return switch (claim) {
            case CandidacyOpened e -> opened(e);
            case InterviewScheduled e -> scheduled(e);
            case ScorecardSubmitted e -> submitted(e);
            case ScorecardAmended e -> amended(e);
            case DecisionMade e -> standing(
                    e, DecisionMade.class, "decision", (was, is) -> was.decision() == is.decision(),
                    was -> was.decision().word());
            case HireStarted e -> standing(
                    e, HireStarted.class, "started_on", (was, is) -> was.startedOn().equals(is.startedOn()),
                    was -> "started on " + was.startedOn());
            case OutcomeReviewed e -> reviewed(e);
            case DepartureRecorded e -> standing(
                    e, DepartureRecorded.class, "departed_on", Comparison::sameDeparture,
                    was -> was.kind().word() + " on " + was.departedOn());
            case CandidacyEvent.CandidateWithdrew e -> once(e, CandidacyEvent.CandidateWithdrew.class);
            case CandidacyEvent.OfferExtended e -> once(e, CandidacyEvent.OfferExtended.class);
            case CandidacyEvent.OfferAccepted e -> once(e, CandidacyEvent.OfferAccepted.class);
            case CandidacyEvent.OfferDeclined e -> once(e, CandidacyEvent.OfferDeclined.class);
            case InterviewRescheduled e -> new Finding.News(e);
            case CandidacyEvent.InterviewCancelled e -> new Finding.News(e);
            case CandidacyEvent.ScorecardWithdrawn e -> new Finding.News(e);
            case CandidacyEvent.DecisionReversed e -> new Finding.News(e);
            case CandidacyEvent.CandidacyRetracted e -> new Finding.News(e);
        };
    }

    private Finding opened(CandidacyOpened claim) {
        CandidacyOpened was = story.opened();
        if (was == null) {
            return new Finding.News(claim);
        }
        return difference("candidate", was.candidate().value(), claim.candidate().value())
                .or(() -> difference("role_family", was.roleFamily(), claim.roleFamily()))
                .or(() -> difference("level", was.level(), claim.level()))
                .or(() -> difference("team", was.team(), claim.team()))
                .or(() -> difference("opened_on", Story.day(was), Story.day(claim)))
                .<Finding>map(Finding.Contradiction::new)
                .orElse(KNOWN);
    }

    /** An interview that is known may be moved, and may gain interviewers: whoever scored it was on it. */
    private Finding scheduled(InterviewScheduled claim) {
        List<Assignment> panel = story.panel(claim.interview());
        if (panel.isEmpty()) {
            return new Finding.News(claim);
        }
        List<Assignment> missing = claim.interviewers().stream()
                .filter(each -> panel.stream()
                        .noneMatch(known -> known.interviewer().equals(each.interviewer())))
                .toList();
        Instant heldAt = story.startsAt(claim.interview());
        boolean moved = claim.startsAt() != null && !claim.startsAt().equals(heldAt);
        if (missing.isEmpty() && !moved) {
            return KNOWN;
        }
        List<Assignment> now = new ArrayList<>(panel);
        now.addAll(missing);
        InterviewScheduled was = Objects.requireNonNull(story.scheduled(claim.interview()));
        return new Finding.News(new InterviewRescheduled(
                claim.candidacy(),
                claim.interview(),
                moved ? claim.startsAt() : heldAt,
                was.dueOn(),
                now,
                was.occurredAt().isAfter(claim.occurredAt()) ? was.occurredAt() : claim.occurredAt()));
    }

    private Finding submitted(ScorecardSubmitted claim) {
        Judgement was = story.card(claim.interview(), claim.interviewer());
        if (was == null) {
            return new Finding.News(claim);
        }
        return words.same(was, claim.judgement())
                ? KNOWN
                : new Finding.News(new ScorecardAmended(
                        claim.candidacy(),
                        claim.interview(),
                        claim.interviewer(),
                        claim.judgement(),
                        claim.othersVisible(),
                        claim.afterDecision(),
                        claim.occurredAt()));
    }

    private Finding amended(ScorecardAmended claim) {
        Judgement stands = story.card(claim.interview(), claim.interviewer());
        boolean known = story.wasAmended(claim) && stands != null && words.same(stands, claim.judgement());
        return known ? KNOWN : new Finding.News(claim);
    }

    private Finding reviewed(OutcomeReviewed claim) {
        return story.standing().stream()
                .filter(OutcomeReviewed.class::isInstance)
                .map(OutcomeReviewed.class::cast)
                .filter(was -> was.checkpoint() == claim.checkpoint())
                .findFirst()
                .map(was -> difference("reviewed_on", was.reviewedOn(), claim.reviewedOn())
                        .or(() -> difference("rating", was.rating(), claim.rating()))
                        .or(() -> difference("would_hire_again", was.wouldHireAgain(), claim.wouldHireAgain()))
                        .<Finding>map(Finding.Contradiction::new)
                        .orElse(KNOWN))
                .orElse(new Finding.News(claim));
    }

    private <E extends CandidacyEvent> Finding once(E claim, Class<E> type) {
        return standing(claim, type, "decision", (was, is) -> true, Object::toString);
    }

    private <E extends CandidacyEvent> Finding standing(
            E claim,
            Class<E> type,
            String field,
            BiPredicate<E, E> same,
            Function<E, String> told) {
        return story.standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .map(was -> same.test(was, claim) ? KNOWN : contradiction(field, told.apply(was)))
                .orElse(new Finding.News(claim));
    }

    private static boolean sameDeparture(DepartureRecorded was, DepartureRecorded is) {
        return was.departedOn().equals(is.departedOn())
                && was.kind() == is.kind()
                && Objects.equals(was.regretted(), is.regretted());
    }

    private static Optional<Fault> difference(String field, @Nullable Object was, @Nullable Object is) {
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(contradiction(field, String.valueOf(was)).fault());
    }

    private static Finding.Contradiction contradiction(String field, String was) {
        return new Finding.Contradiction(new Fault(
                "DIFFERS_FROM_RECORDED",
                field,
                "It is recorded as \"" + was + "\". What is recorded stays; correct it by a command, or correct the file."));
    }
}
