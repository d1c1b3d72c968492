package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Candidacies as the store has them. */
@Component
class Streams {
    private final EventStore events;

    Streams(EventStore events) {
        this.events = events;
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
