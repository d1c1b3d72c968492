package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.command.store.PostgresEventStorageEngine;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.RubricId;
import io.plumbline.events.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Appends what the rules have granted for many streams at once, exactly as their aggregates would. Each event names its
 * place in its stream; where somebody else was there first, all of it fails, and the caller's transaction with it.
 */
@Component
class Appends {
    private final EventStore events;

    Appends(EventStore events) {
        this.events = events;
    }

    /**
     * What one command has granted of one stream.
     *
     * @param from the place of the first event
     */
    record Granted(Command command, long from, List<? extends Event> events) {}

    void append(List<Granted> granted) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Granted each : granted) {
            long place = each.from();
            var metaData = ProcessedCommands.metaDataOf(each.command());
            StreamId stream = each.command().stream();
            for (Event event : each.events()) {
                messages.add(new GenericDomainEventMessage<>(type(stream), stream.toString(), place++, event, metaData));
            }
        }
        int most = PostgresEventStorageEngine.MOST_EVENTS_AN_APPEND;
        for (int from = 0; from < messages.size(); from += most) {
            events.publish(messages.subList(from, Math.min(messages.size(), from + most)));
        }
    }

    /** The aggregate's name, as Axon writes it. */
    private static String type(StreamId stream) {
        return switch (stream) {
            case CandidacyId _ -> "Candidacy";
            case CandidateId _ -> "Candidate";
            case InterviewerId _ -> "Interviewer";
            case RubricId _ -> "Rubric";
        };
    }
}
