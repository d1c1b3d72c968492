package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.CandidacyCommand;
import io.plumbline.command.candidacy.CandidacyRules;
import io.plumbline.command.candidacy.RecordHistory;
import io.plumbline.command.store.PostgresEventStorageEngine;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.MalformedValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs what a source tells of one candidacy through the candidacy's own rules, and records what passes at once. */
@Component
public class Histories {
    private static final int ATTEMPTS = 3;
    private static final int MOST_FACTS = PostgresEventStorageEngine.MOST_EVENTS_AN_APPEND;
    private static final Fault TOO_LONG = new Fault(
            "TOO_MANY_FACTS",
            null,
            "One candidacy takes at most " + MOST_FACTS + " new facts an import. Import the same files again for the rest.");

    private final Streams streams;
    private final Commands commands;
    private final People people;

    Histories(Streams streams, Commands commands, People people) {
        this.streams = streams;
        this.commands = commands;
        this.people = people;
    }

    /**
     * @param tell the claims, in the order of the story, given what is recorded; may quarantine rows itself
     * @param settlement takes what became of each row
     */
    public void record(Import of, String candidacy, Function<Story, List<Claim>> tell, Settlement settlement) {
        CandidacyId id = idOf(candidacy);
        if (id == null) {
            tell.apply(new Story(List.of()));
            return;
        }
        for (int attempt = 1; !record(of, id, tell, settlement, attempt == ATTEMPTS); attempt++) {
            // somebody else wrote to the stream in between: what they wrote is looked at first
        }
    }

    private boolean record(
            Import of, CandidacyId id, Function<Story, List<Claim>> tell, Settlement settlement, boolean last) {
        CommandId commandId = new CommandId(of.id().toString());
        Streams.Candidacy stream = streams.candidacy(id, commandId);
        Settlement outcome = new Settlement();
        Pass pass = new Pass(of, commandId, stream.before(), outcome);
        tell.apply(new Story(stream.before())).forEach(pass::judge);
        try {
            if (!of.dryRun() && !stream.alreadyWritten() && !pass.granted.isEmpty()) {
                commands.send(new RecordHistory(commandId, id, pass.granted));
            }
        } catch (Refusal refusal) {
            if (!last) {
                return false;
            }
            outcome.quarantine(pass.grantedRows, new Fault(refusal.code().name(), null, refusal.getMessage()));
        }
        settlement.addAll(outcome);
        return true;
    }

    private static @Nullable CandidacyId idOf(String candidacy) {
        try {
            return new CandidacyId(candidacy);
        } catch (MalformedValueException e) {
            return null;
        }
    }

    /** One reading of a story, fact by fact, on what the facts before have led to. */
    private final class Pass {
        private final Import of;
        private final CommandId commandId;
        private final Comparison comparison;
        private final CandidacyRules rules;
        private final Settlement settlement;
        private final Set<Claim> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<CandidacyCommand> granted = new ArrayList<>();
        private final List<Row> grantedRows = new ArrayList<>();

        Pass(Import of, CommandId commandId, List<CandidacyEvent> before, Settlement settlement) {
            this.of = of;
            this.commandId = commandId;
            this.comparison = new Comparison(new Story(before));
            this.rules = CandidacyRules.after(before);
            this.settlement = settlement;
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
            Fault obstacle = granted.size() < MOST_FACTS ? people.introduce(of, event) : TOO_LONG;
            if (obstacle != null) {
                refuse(claim, obstacle);
                return;
            }
            try {
                CandidacyCommand command = Claims.command(commandId, event);
                rules.take(command);
                granted.add(command);
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
}
