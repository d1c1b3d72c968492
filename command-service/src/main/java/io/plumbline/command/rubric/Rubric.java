package io.plumbline.command.rubric;

import static io.plumbline.command.RefusalCode.ALREADY_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_RUBRIC;
import static io.plumbline.command.RefusalCode.VERSION_NOT_NEWER;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.plumbline.command.Grant;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refusal;
import io.plumbline.command.rubric.RubricCommand.PublishRubric;
import io.plumbline.command.rubric.RubricCommand.RetireRubric;
import io.plumbline.events.RubricEvent;
import io.plumbline.events.RubricEvent.RubricPublished;
import io.plumbline.events.RubricEvent.RubricRetired;
import io.plumbline.events.RubricId;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A rubric over all its versions. */
@Aggregate
class Rubric {
    @AggregateIdentifier
    private @Nullable RubricId id;

    private final TreeSet<Integer> published = new TreeSet<>();
    private final Set<Integer> retired = new HashSet<>();
    private ProcessedCommands processed = ProcessedCommands.NONE;

    Rubric() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(PublishRubric command) {
        return Grant.of(command, processed, () -> publish(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RetireRubric command) {
        return Grant.of(command, processed, () -> retire(command));
    }

    private RubricPublished publish(PublishRubric command) {
        int newest = published.isEmpty() ? 0 : published.last();
        int version = command.version() == null ? newest + 1 : command.version();
        if (version <= newest) {
            throw new Refusal(
                    VERSION_NOT_NEWER,
                    command.rubric() + " is at version " + newest + "; a published version never changes, so "
                            + version + " cannot be published");
        }
        return new RubricPublished(
                command.rubric(),
                version,
                command.title(),
                command.roleFamily(),
                command.level(),
                command.scale(),
                command.evidenceRule(),
                command.competencies(),
                command.signals(),
                command.questions(),
                command.occurredAt());
    }

    private RubricRetired retire(RetireRubric command) {
        if (!published.contains(command.version())) {
            throw new Refusal(UNKNOWN_RUBRIC, command.rubric() + " has no version " + command.version());
        }
        if (retired.contains(command.version())) {
            throw new Refusal(
                    ALREADY_RETIRED, command.rubric() + " version " + command.version() + " is already retired");
        }
        return new RubricRetired(command.rubric(), command.version(), command.occurredAt());
    }

    @EventSourcingHandler
    void on(RubricEvent event, MetaData metaData, @SequenceNumber long sequence) {
        id = event.rubric();
        processed = processed.and(metaData, sequence);
        switch (event) {
            case RubricPublished it -> published.add(it.version());
            case RubricRetired it -> retired.add(it.version());
        }
    }
}
