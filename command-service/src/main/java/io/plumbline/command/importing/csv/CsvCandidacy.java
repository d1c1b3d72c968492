package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Claim;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of candidacies.csv claims: the opening first, then how it ended. */
final class CsvCandidacy {
    private static final String UNSPECIFIED = "unspecified";

    private CsvCandidacy() {}

    /** @throws MalformedValueException naming the column */
    static List<Claim> claims(CandidacyId candidacy, Cells row) {
        LocalDate openedOn = row.date("opened_on");
        Claim opening = Claim.of(
                new CandidacyOpened(
                        candidacy,
                        row.id("candidate", CandidateId::new),
                        label(row, "role_family"),
                        label(row, "level"),
                        label(row, "team"),
                        null,
                        row.optional("group"),
                        start(openedOn)),
                List.of(row.row()),
                null);
        List<Claim> claims = new ArrayList<>(List.of(opening));
        String decision = row.optional("decision");
        LocalDate decidedOn = row.optionalDate("decided_on");
        if (decision == null && decidedOn != null) {
            throw new MalformedValueException("decision", "It is empty, yet it was decided on " + decidedOn + ".");
        }
        if (decision != null) {
            if (decidedOn == null) {
                throw new MalformedValueException("decided_on", "It is empty, yet the decision is " + Texts.shown(decision) + ".");
            }
            if (decidedOn.isBefore(openedOn)) {
                throw new MalformedValueException("decided_on", decidedOn + " is before it was opened, on " + openedOn + ".");
            }
            for (CandidacyEvent event : ending(candidacy, decision, start(decidedOn))) {
                claims.add(Claim.of(event, List.of(row.row()), opening));
            }
        }
        return claims;
    }

    private static List<CandidacyEvent> ending(CandidacyId candidacy, String decision, Instant at) {
        return switch (decision) {
            case "hire" -> List.of(new DecisionMade(candidacy, DecisionOutcome.HIRE, null, at));
            case "reject" -> List.of(new DecisionMade(candidacy, DecisionOutcome.REJECT, null, at));
            case "withdrawn" -> List.of(new CandidateWithdrew(candidacy, at));
            case "offer_declined" -> List.of(
                    new DecisionMade(candidacy, DecisionOutcome.HIRE, null, at),
                    new OfferExtended(candidacy, at),
                    new OfferDeclined(candidacy, at));
            default -> throw new MalformedValueException(
                    "decision",
                    "\"" + Texts.shown(decision) + "\" is none of: hire, reject, withdrawn, offer_declined; leave it empty while in flight.");
        };
    }

    private static String label(Cells row, String column) {
        return label(row.optional(column));
    }

    static String label(@Nullable String cell) {
        return cell == null || cell.isBlank() ? UNSPECIFIED : cell.strip();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
