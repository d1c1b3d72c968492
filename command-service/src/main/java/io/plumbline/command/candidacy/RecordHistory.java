package io.plumbline.command.candidacy;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.events.CandidacyId;
import java.time.Instant;
import java.util.List;

/**
 * Several facts of one candidacy at once, in the order they happened: all are granted and appended together, or the
 * first refusal refuses them all.
 *
 * @param facts at least one
 */
public record RecordHistory(CommandId commandId, CandidacyId candidacy, List<CandidacyCommand> facts)
        implements Command {
    public RecordHistory {
        facts = List.copyOf(facts);
    }

    @Override
    public CandidacyId stream() {
        return candidacy;
    }

    /** When the last of the facts happened. */
    @Override
    public Instant occurredAt() {
        return facts.getLast().occurredAt();
    }
}
