package io.plumbline.command.candidate;

import static io.plumbline.command.RefusalCode.ALREADY_MERGED;
import static io.plumbline.command.RefusalCode.CANDIDATE_ALREADY_REGISTERED;
import static io.plumbline.command.RefusalCode.FORGOTTEN;
import static io.plumbline.command.RefusalCode.MERGED_INTO_ITSELF;
import static io.plumbline.command.RefusalCode.UNKNOWN_CANDIDATE;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.plumbline.command.Grant;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refusal;
import io.plumbline.command.candidate.CandidateCommand.ForgetCandidate;
import io.plumbline.command.candidate.CandidateCommand.MergeCandidate;
import io.plumbline.command.candidate.CandidateCommand.RegisterCandidate;
import io.plumbline.events.CandidateEvent;
import io.plumbline.events.CandidateEvent.CandidateForgotten;
import io.plumbline.events.CandidateEvent.CandidateMerged;
import io.plumbline.events.CandidateEvent.CandidateRegistered;
import io.plumbline.events.CandidateId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A candidate as a person. */
@Aggregate
class Candidate {
    @AggregateIdentifier
    private @Nullable CandidateId id;

    private @Nullable Long registeredAt;
    private boolean forgotten;
    private @Nullable CandidateId mergedInto;
    private long mergedAt;
    private ProcessedCommands processed = ProcessedCommands.NONE;

    Candidate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RegisterCandidate command) {
        return Grant.of(command, processed, () -> register(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(MergeCandidate command) {
        return Grant.of(command, processed, () -> merge(command));
    }

    /** Somebody never seen may be forgotten in advance. Forgetting again finds nothing to change. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ForgetCandidate command) {
        return forgotten
                ? Grant.unchanged(command)
                : Grant.of(command, processed, () -> new CandidateForgotten(command.candidate(), command.occurredAt()));
    }

    private CandidateRegistered register(RegisterCandidate command) {
        refuseForgotten(command);
        if (registeredAt != null) {
            throw new Refusal(CANDIDATE_ALREADY_REGISTERED, command.candidate() + " is already registered");
        }
        return new CandidateRegistered(command.candidate(), command.name(), command.email(), command.occurredAt());
    }

    private CandidateMerged merge(MergeCandidate command) {
        refuseForgotten(command);
        if (registeredAt == null) {
            throw new Refusal(UNKNOWN_CANDIDATE, command.candidate() + " is not registered");
        }
        if (command.into().equals(command.candidate())) {
            throw new Refusal(MERGED_INTO_ITSELF, command.candidate() + " cannot be merged into itself");
        }
        if (mergedInto != null) {
            throw new Refusal(ALREADY_MERGED, command.candidate() + " is already merged into " + mergedInto);
        }
        return new CandidateMerged(command.candidate(), command.into(), command.occurredAt());
    }

    private void refuseForgotten(CandidateCommand command) {
        if (forgotten) {
            throw new Refusal(FORGOTTEN, command.candidate() + " was forgotten");
        }
    }

    @EventSourcingHandler
    void on(CandidateEvent event, MetaData metaData, @SequenceNumber long sequence) {
        id = event.candidate();
        processed = processed.and(metaData, sequence);
        switch (event) {
            case CandidateRegistered _ -> registeredAt = sequence;
            case CandidateMerged it -> {
                mergedInto = it.into();
                mergedAt = sequence;
            }
            case CandidateForgotten _ -> forgotten = true;
            case CandidateEvent.CandidateRetracted it -> goBackTo(it.takenBack().fromSequence());
        }
    }

    private void goBackTo(long place) {
        if (registeredAt != null && registeredAt >= place) {
            registeredAt = null;
        }
        if (mergedAt >= place) {
            mergedInto = null;
        }
    }
}
