package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand;
import io.plumbline.command.candidacy.CandidacyRules;
import io.plumbline.command.store.PostgresEventStorageEngine;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.MalformedValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reading of a story, fact by fact, on what the facts before have led to. */
final class Pass {
    private static final int MOST_FACTS = PostgresEventStorageEngine.MOST_EVENTS_AN_APPEND;
    private static final Fault TOO_LONG = new Fault(
            "TOO_MANY_FACTS",
            null,
            "One candidacy takes at most " + MOST_FACTS + " new facts an import. Import the same files again for the rest.");

    private final CommandId commandId;
    private final Comparison comparison;
    private final CandidacyRules rules;
    private final Settlement settlement;
    private final Function<CandidacyEvent, @Nullable Fault> introduction;
    private final Set<Claim> refused = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<CandidacyCommand> granted = new ArrayList<>();
    private final List<CandidacyEvent> events = new ArrayList<>();
    private final List<Row> grantedRows = new ArrayList<>();

    /** @param introduction makes whoever an event brings in known, or says why they cannot be */
    Pass(
            CommandId commandId,
            List<CandidacyEvent> before,
            Words words,
            Settlement settlement,
            Function<CandidacyEvent, @Nullable Fault> introduction) {
        this.commandId = commandId;
        this.comparison = new Comparison(new Story(before), words);
        this.rules = CandidacyRules.after(before);
        this.settlement = settlement;
        this.introduction = introduction;
    }

    List<CandidacyCommand> granted() {
        return granted;
    }

    /** What the aggregate makes of what was granted. */
    List<CandidacyEvent> events() {
        return events;
    }

    List<Row> grantedRows() {
        return grantedRows;
    }

    void judge(Claim claim) {
        Claim ground = claim.restsOn();
        if (ground != null && refused.contains(ground)) {
            refuse(claim, Fault.dependsOn(ground.rows().getFirst()));
            return;
        }
        switch (comparison.of(claim.event())) {
            case Comparison.Finding.Known _ -> settlement.know(claim.rows());
            case Comparison.Finding.Contradiction(Fault fault) -> settlement.quarantine(claim.rows(), fault);
            case Comparison.Finding.News(CandidacyEvent event) -> take(claim, event);
        }
    }

    private void take(Claim claim, CandidacyEvent event) {
        Fault obstacle = granted.size() < MOST_FACTS ? introduction.apply(event) : TOO_LONG;
        if (obstacle != null) {
            refuse(claim, obstacle);
            return;
        }
        try {
            CandidacyCommand command = Claims.command(commandId, event);
            CandidacyEvent happened = rules.take(command);
            comparison.take(happened);
            granted.add(command);
            events.add(happened);
            grantedRows.addAll(claim.rows());
            settlement.accept(claim.rows());
        } catch (Refusal refusal) {
            refuse(claim, new Fault(refusal.code().name(), null, refusal.getMessage()));
        } catch (MalformedValueException malformed) {
            refuse(claim, new Fault("MALFORMED_CELL", malformed.field(), malformed.getMessage()));
        }
    }

    private void refuse(Claim claim, Fault fault) {
        refused.add(claim);
        settlement.quarantine(claim.rows(), fault);
    }
}
