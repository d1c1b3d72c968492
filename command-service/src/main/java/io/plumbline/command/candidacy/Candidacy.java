package io.plumbline.command.candidacy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.plumbline.command.Grant;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.command.Recorded;
import io.plumbline.command.candidacy.CandidacyCommand.AcceptOffer;
import io.plumbline.command.candidacy.CandidacyCommand.AmendScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.CancelInterview;
import io.plumbline.command.candidacy.CandidacyCommand.DeclineOffer;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.RecordDeparture;
import io.plumbline.command.candidacy.CandidacyCommand.RescheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.ReverseDecision;
import io.plumbline.command.candidacy.CandidacyCommand.ReviewOutcome;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.StartHire;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawCandidate;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawScorecard;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's application for one requisition, over its whole life. {@link Decider} decides, {@link Evolution}
 * assigns; this class lets Axon reach them. Axon finds handlers by the command's own class, hence one line each.
 */
@Aggregate
class Candidacy {
    @AggregateIdentifier
    private @Nullable CandidacyId id;

    private CandidacyState state = CandidacyState.NOT_OPENED;

    /** What each event of the stream was told to, by its place: what a retraction goes back to. */
    private final List<CandidacyState> before = new ArrayList<>();

    private ProcessedCommands processed = ProcessedCommands.NONE;

    Candidacy() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(OpenCandidacy command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ScheduleInterview command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RescheduleInterview command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(CancelInterview command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(SubmitScorecard command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(AmendScorecard command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(WithdrawScorecard command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(MakeDecision command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ReverseDecision command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(WithdrawCandidate command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ExtendOffer command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(AcceptOffer command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(DeclineOffer command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(StartHire command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ReviewOutcome command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RecordDeparture command) {
        return grant(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RecordHistory command) {
        return processed.answerTo(command).orElseGet(() -> {
            for (CandidacyCommand fact : command.facts()) {
                AggregateLifecycle.apply(Decider.decide(state, fact), ProcessedCommands.metaDataOf(command));
            }
            return Grant.unchanged(command);
        });
    }

    private Recorded grant(CandidacyCommand command) {
        return Grant.of(command, processed, () -> Decider.decide(state, command));
    }

    @EventSourcingHandler
    void on(CandidacyEvent event, MetaData metaData, @SequenceNumber long sequence) {
        id = event.candidacy();
        processed = processed.and(metaData, sequence);
        before.add(state);
        state = event instanceof CandidacyRetracted it
                ? before.get((int) it.takenBack().fromSequence())
                : Evolution.evolve(state, event);
    }
}
