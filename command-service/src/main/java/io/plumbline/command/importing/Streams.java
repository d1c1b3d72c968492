package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Candidacies as the store has them. */
@Component
class Streams {
    private final EventStore events;
    private final JdbcClient database;

    Streams(EventStore events, JdbcClient database) {
        this.events = events;
        this.database = database;
    }

    /** How well a person is known. */
    enum Acquaintance {
        STRANGER,
        MET_IN_THIS_IMPORT,
        KNOWN,
        FORGOTTEN
    }

    /** How well the person whom a command brings in is known: asked first, since a refusal costs its whole transaction. */
    Acquaintance acquaintance(Command introduction) {
        return database.sql("""
                        select count(*) as events, coalesce(bool_or(payload_type like '%-forgotten'), false) as forgotten,
                               coalesce(bool_or(meta_data ->> 'commandId' = ?), false) as ours
                        from domain_event where aggregate_identifier = ?""")
                .params(introduction.commandId().value(), introduction.stream().toString())
                .query((row, n) -> {
                    if (row.getBoolean("forgotten")) {
                        return Acquaintance.FORGOTTEN;
                    }
                    if (row.getBoolean("ours")) {
                        return Acquaintance.MET_IN_THIS_IMPORT;
                    }
                    return row.getLong("events") > 0 ? Acquaintance.KNOWN : Acquaintance.STRANGER;
                })
                .single();
    }

    /**
     * @param before what was recorded before this import came to it
     * @param alreadyWritten whether this import wrote to it before it was interrupted
     */
    record Candidacy(List<CandidacyEvent> before, boolean alreadyWritten) {}

    Candidacy candidacy(CandidacyId id, CommandId ofThisImport) {
        List<CandidacyEvent> before = new ArrayList<>();
        boolean written = false;
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (ProcessedCommands.causedBy(message.getMetaData(), ofThisImport)) {
                written = true;
            } else if (!written) {
                before.add((CandidacyEvent) message.getPayload());
            }
        }
        return new Candidacy(before, written);
    }
}
