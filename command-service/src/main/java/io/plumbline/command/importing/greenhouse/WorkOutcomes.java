package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the work showed: the start by HR's file or by the accepted offer, reviews, and the departure. */
final class WorkOutcomes {
    private final CandidacyId candidacy;
    private final @Nullable Claim decided;
    private final @Nullable Offer accepted;
    private final LocalDate today;
    private final Settlement settlement;

    /**
     * @param accepted the offer whose start date holds where HR gives none
     * @param today a start after it has not happened
     */
    WorkOutcomes(
            CandidacyId candidacy,
            @Nullable Claim decided,
            @Nullable Offer accepted,
            LocalDate today,
            Settlement settlement) {
        this.candidacy = candidacy;
        this.decided = decided;
        this.accepted = accepted;
        this.today = today;
        this.settlement = settlement;
    }

    List<Claim> claims(Dossier dossier) {
        List<Claim> claims = new ArrayList<>();
        Staged departure = distinct(dossier.all(Resource.DEPARTURES), null).stream().findFirst().orElse(null);
        Claim start = null;
        if (departure != null) {
            List<Claim> told = Reading.of(departure, settlement, () -> employment(departure));
            if (told == null) {
                dossier.all(Resource.REVIEWS).forEach(each -> settlement.quarantine(each.row(), Fault.dependsOn(departure.row())));
                return claims;
            }
            claims.addAll(told);
            start = told.isEmpty() ? null : told.getFirst();
        } else if (startByOffer() instanceof LocalDate startedOn && accepted != null) {
            start = started(startedOn, accepted.row());
            claims.add(start);
        }
        Claim rests = start != null ? start : decided;
        for (Staged row : distinct(dossier.all(Resource.REVIEWS), "checkpoint")) {
            Claim review = Reading.of(row, settlement, () -> Claim.of(review(row.fields()), List.of(row.row()), rests));
            if (review != null) {
                claims.add(review);
            }
        }
        return claims;
    }

    private @Nullable LocalDate startByOffer() {
        LocalDate day = accepted == null ? null : accepted.startsOn();
        if (day != null && day.isAfter(today)) {
            settlement.note("NOT_STARTED_YET", "Hires whose start lies ahead have not started; import again when they have.", 1);
            return null;
        }
        return day;
    }

    private List<Claim> employment(Staged departure) {
        Fields row = departure.fields();
        LocalDate told = row.day("started_on");
        LocalDate startedOn = told != null ? told : accepted == null ? null : accepted.startsOn();
        LocalDate departedOn = row.day("departed_on");
        DepartureKind kind = row.text("kind") instanceof String word ? Word.parse(DepartureKind.class, "kind", word) : null;
        if (startedOn == null) {
            throw new MalformedValueException("started_on", "It is empty, and no accepted offer says when the person started.");
        }
        List<Claim> claims = new ArrayList<>(List.of(started(startedOn, departure.row())));
        if (departedOn == null && kind != null) {
            throw new MalformedValueException("departed_on", "It is empty, yet the kind is " + kind.word() + ".");
        }
        if (departedOn != null) {
            if (kind == null) {
                throw new MalformedValueException("kind", "It is empty, yet the person left on " + departedOn + ".");
            }
            if (departedOn.isBefore(startedOn)) {
                throw new MalformedValueException("departed_on", departedOn + " is before the start, on " + startedOn + ".");
            }
            claims.add(Claim.of(
                    new DepartureRecorded(candidacy, departedOn, kind, row.optionalFlag("regretted"), Times.start(departedOn)),
                    List.of(departure.row()),
                    claims.getFirst()));
        }
        return claims;
    }

    private Claim started(LocalDate day, Row row) {
        return Claim.of(new HireStarted(candidacy, day, Times.start(day)), List.of(row), decided);
    }

    private OutcomeReviewed review(Fields row) {
        Double checkpoint = row.number("checkpoint");
        if (checkpoint == null || (checkpoint != 3 && checkpoint != 6 && checkpoint != 12)) {
            throw new MalformedValueException("checkpoint", "A checkpoint is 3, 6 or 12 months after the start.");
        }
        LocalDate reviewedOn = row.day("reviewed_on");
        if (reviewedOn == null) {
            throw new MalformedValueException("reviewed_on", "It is empty, and a date is needed here.");
        }
        Double rating = row.number("rating");
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new MalformedValueException("rating", "A review rates from 1 to 5, not " + rating + ".");
        }
        return new OutcomeReviewed(candidacy, checkpoint.intValue(), reviewedOn, rating, row.optionalFlag("would_hire_again"), Times.start(reviewedOn));
    }

    /** One row a key: a row that says the same again is known, one that says otherwise is refused. */
    private List<Staged> distinct(List<Staged> rows, @Nullable String key) {
        Map<String, Staged> first = new HashMap<>();
        List<Staged> kept = new ArrayList<>();
        for (Staged row : rows) {
            Staged earlier = first.putIfAbsent(key == null ? "" : row.fields().node().path(key).asString(""), row);
            if (earlier == null) {
                kept.add(row);
            } else if (earlier.says(row)) {
                settlement.know(List.of(row.row()));
            } else {
                settlement.quarantine(row.row(), new Fault("CONTRADICTS_EARLIER_LINE", key == null ? "application_id" : key,
                        earlier.row() + " tells of the same, and tells it otherwise. Keep one of them."));
            }
        }
        return kept;
    }
}
