package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the work showed: a row of departures.csv for a person who started, rows of reviews.csv for how it went. */
final class CsvOutcomes {
    private final CandidacyRows rows;
    private final CandidacyId candidacy;
    private final @Nullable Claim ground;
    private final Settlement settlement;

    CsvOutcomes(
            CandidacyRows rows,
            CandidacyId candidacy,
            @Nullable Claim ground,
            Settlement settlement) {
        this.rows = rows;
        this.candidacy = candidacy;
        this.ground = ground;
        this.settlement = settlement;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Claim start = ground;
        for (Cells row : Distinct.by(List.of("candidacy"), rows.departures(), settlement)) {
            List<Claim> told = Reading.of(row, settlement, () -> employment(row));
            if (told == null) {
                rows.reviews().forEach(review -> settlement.quarantine(review.row(), Fault.dependsOn(row.row())));
                return claims;
            }
            claims.addAll(told);
            start = told.getFirst();
        }
        for (Cells row : Distinct.by(List.of("candidacy", "checkpoint"), rows.reviews(), settlement)) {
            @Nullable Claim rests = start;
            Claim review = Reading.of(row, settlement, () -> Claim.of(review(row), List.of(row.row()), rests));
            if (review != null) {
                claims.add(review);
            }
        }
        return claims;
    }

    private List<Claim> employment(Cells row) {
        LocalDate startedOn = row.date("started_on");
        Claim started =
                Claim.of(new HireStarted(candidacy, startedOn, start(startedOn)), List.of(row.row()), ground);
        LocalDate departedOn = row.optionalDate("departed_on");
        DepartureKind kind = row.optionalWord("kind", DepartureKind.class);
        Boolean regretted = row.optionalFlag("regretted");
        if (departedOn == null) {
            if (kind != null) {
                throw new MalformedValueException("departed_on", "It is empty, yet the kind is " + kind.word() + ".");
            }
            return List.of(started);
        }
        if (kind == null) {
            throw new MalformedValueException("kind", "It is empty, yet the person left on " + departedOn + ".");
        }
        if (departedOn.isBefore(startedOn)) {
            throw new MalformedValueException("departed_on", departedOn + " is before the start, on " + startedOn + ".");
        }
        return List.of(
                started,
                Claim.of(
                        new DepartureRecorded(candidacy, departedOn, kind, regretted, start(departedOn)),
                        List.of(row.row()),
                        started));
    }

    private OutcomeReviewed review(Cells row) {
        double checkpoint = row.number("checkpoint");
        if (checkpoint != 3 && checkpoint != 6 && checkpoint != 12) {
            throw new MalformedValueException("checkpoint", "A checkpoint is 3, 6 or 12 months after the start.");
        }
        LocalDate reviewedOn = row.date("reviewed_on");
        Double rating = row.optionalNumber("rating");
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new MalformedValueException("rating", "A review rates from 1 to 5, not " + rating + ".");
        }
        return new OutcomeReviewed(
                candidacy, (int) checkpoint, reviewedOn, rating, row.optionalFlag("would_hire_again"), start(reviewedOn));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
