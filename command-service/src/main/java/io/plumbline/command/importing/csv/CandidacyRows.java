package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All rows of one import that are about one candidacy, by line. */
record CandidacyRows(
        String candidacy,
        List<Cells> candidacies,
        List<Cells> scorecards,
        List<Cells> ratings,
        List<Cells> reviews,
        List<Cells> departures) {
    /** Without the scorecards of interviews that belong to another candidacy; these are quarantined. */
    CandidacyRows ownedBy(Map<String, String> owners, Settlement settlement) {
        List<Cells> own = new ArrayList<>();
        for (Cells card : scorecards) {
            String owner = owners.getOrDefault(card.optional("interview"), candidacy);
            if (owner.equals(candidacy)) {
                own.add(card);
            } else {
                settlement.quarantine(
                        card.row(),
                        new Fault(
                                "INTERVIEW_OF_ANOTHER_CANDIDACY",
                                "candidacy",
                                "An earlier line has this interview in the candidacy \"" + Texts.shown(owner)
                                        + "\". One interview belongs to one candidacy."));
            }
        }
        return new CandidacyRows(candidacy, candidacies, own, ratings, reviews, departures);
    }
}
