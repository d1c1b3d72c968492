package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Story;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rows about one candidacy into the claims they make, in the order of the story. */
final class CsvHistory {
    private final CandidacyRows rows;
    private final Story story;
    private final Rubrics rubrics;
    private final Settlement settlement;
    private final List<Claim> claims = new ArrayList<>();

    private CsvHistory(CandidacyRows rows, Story story, Rubrics rubrics, Settlement settlement) {
        this.rows = rows;
        this.story = story;
        this.rubrics = rubrics;
        this.settlement = settlement;
    }

    /** The claims; rows that cannot be read, and those that rest on them, are quarantined in the settlement. */
    static List<Claim> claims(CandidacyRows rows, Story story, Rubrics rubrics, Settlement settlement) {
        CsvHistory history = new CsvHistory(rows, story, rubrics, settlement);
        history.tell();
        history.claims.sort(Claim.STORY);
        return history.claims;
    }

    private void tell() {
        CandidacyId candidacy = readId();
        if (candidacy == null) {
            return;
        }
        Opening opening = opening(candidacy);
        if (opening == null) {
            return;
        }
        CsvInterviews interviews = new CsvInterviews(rows, opening.opened(), opening.claim(), story, rubrics, settlement, endedAt());
        claims.addAll(interviews.claims());
        CsvOutcomes outcomes = new CsvOutcomes(rows, candidacy, decision().orElse(opening.claim()), settlement);
        claims.addAll(outcomes.claims());
    }

    private Optional<Claim> decision() {
        return claims.stream().filter(claim -> claim.event() instanceof DecisionMade).findFirst();
    }

    /** The day on which the candidacy was decided or withdrawn, by its row or by the record. */
    private @Nullable Instant endedAt() {
        return Stream.concat(claims.stream().map(Claim::event), story.standing().stream())
                .filter(event -> event instanceof DecisionMade || event instanceof CandidateWithdrew)
                .map(event -> event.occurredAt().truncatedTo(ChronoUnit.DAYS))
                .findFirst()
                .orElse(null);
    }

    private record Opening(CandidacyOpened opened, @Nullable Claim claim) {}

    private @Nullable CandidacyId readId() {
        try {
            return new CandidacyId(rows.candidacy());
        } catch (MalformedValueException e) {
            Fault fault = new Fault("MALFORMED_CELL", "candidacy",
                    "\"" + Texts.shown(rows.candidacy()) + "\" is no id: 1 to 100 letters, digits or . _ : @ - and no spaces.");
            everyRow().forEach(row -> settlement.quarantine(row, fault));
            return null;
        }
    }

    private @Nullable Opening opening(CandidacyId candidacy) {
        List<Cells> given = Distinct.by(List.of("candidacy"), rows.candidacies(), settlement);
        if (given.isEmpty()) {
            CandidacyOpened opened = story.opened();
            if (opened != null) {
                return new Opening(opened, null);
            }
            Fault unknown = new Fault("UNKNOWN_CANDIDACY", "candidacy",
                    "No candidacy \"" + candidacy.value() + "\" is in candidacies.csv or known from before. Add its row.");
            everyRow().forEach(row -> settlement.quarantine(row, unknown));
            return null;
        }
        Cells row = given.getFirst();
        List<Claim> told = Reading.of(row, settlement, () -> CsvCandidacy.claims(candidacy, row));
        if (told == null) {
            everyRow().filter(other -> !other.equals(row.row()))
                    .forEach(other -> settlement.quarantine(other, Fault.dependsOn(row.row())));
            return null;
        }
        claims.addAll(told);
        return new Opening((CandidacyOpened) told.getFirst().event(), told.getFirst());
    }

    private Stream<Row> everyRow() {
        return Stream.of(
                        rows.candidacies(), rows.scorecards(), rows.ratings(), rows.reviews(), rows.departures())
                .flatMap(List::stream)
                .map(Cells::row);
    }
}
