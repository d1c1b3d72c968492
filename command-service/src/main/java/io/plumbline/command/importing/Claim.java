package io.plumbline.command.importing;

import io.plumbline.events.CandidacyEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the source says happened to a candidacy.
 *
 * @param event as it would be recorded
 * @param rows the rows that say it
 * @param restsOn what must have been accepted before
 * @param rank its place among what happened on the same day: days are all that most sources tell
 */
public record Claim(CandidacyEvent event, List<Row> rows, @Nullable Claim restsOn, int rank) {
    /** The order of a story: by day, within a day as a hiring goes, and then by the clock. */
    public static final Comparator<Claim> STORY = Comparator.comparing(Claim::day)
            .thenComparing(Claim::rank)
            .thenComparing(claim -> claim.event().occurredAt());

    public static Claim of(CandidacyEvent event, List<Row> rows, @Nullable Claim restsOn) {
        return new Claim(event, rows, restsOn, rank(event));
    }

    /** The day it happened; never before that of what it rests on, so that wrong dates are refused as such. */
    LocalDate day() {
        LocalDate own = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
        return restsOn != null && restsOn.day().isAfter(own) ? restsOn.day() : own;
    }

    private static int rank(CandidacyEvent event) {
        return switch (event) {
            case CandidacyEvent.CandidacyOpened e -> 0;
            case CandidacyEvent.InterviewScheduled e -> 1;
            case CandidacyEvent.InterviewRescheduled e -> 2;
            case CandidacyEvent.InterviewCancelled e -> 3;
            case CandidacyEvent.ScorecardSubmitted e -> 4;
            case CandidacyEvent.ScorecardAmended e -> 5;
            case CandidacyEvent.ScorecardWithdrawn e -> 6;
            case CandidacyEvent.DecisionMade e -> 7;
            case CandidacyEvent.DecisionReversed e -> 8;
            case CandidacyEvent.CandidateWithdrew e -> 9;
            case CandidacyEvent.OfferExtended e -> 10;
            case CandidacyEvent.OfferAccepted e -> 11;
            case CandidacyEvent.OfferDeclined e -> 12;
            case CandidacyEvent.HireStarted e -> 13;
            case CandidacyEvent.OutcomeReviewed e -> 14;
            case CandidacyEvent.DepartureRecorded e -> 15;
            case CandidacyEvent.CandidacyRetracted e -> 16;
        };
    }
}
