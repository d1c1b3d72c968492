package io.plumbline.command.interviewer;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.plumbline.command.Grant;
import io.plumbline.command.ProcessedCommands;
import io.plumbline.command.Recorded;
import io.plumbline.command.interviewer.InterviewerCommand.AnswerCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.CertifyInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.DeliverCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.ForgetInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.OpenCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.RetireInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.TrainInterviewer;
import io.plumbline.events.InterviewerEvent;
import io.plumbline.events.InterviewerEvent.InterviewerForgotten;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import io.plumbline.events.InterviewerId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An interviewer. What is allowed stands in {@link InterviewerState}. */
@Aggregate
class Interviewer {
    @AggregateIdentifier
    private @Nullable InterviewerId id;

    private InterviewerState state = InterviewerState.UNKNOWN;

    /** What each event of the stream was told to, by its place: what a retraction goes back to. */
    private final List<InterviewerState> before = new ArrayList<>();

    private ProcessedCommands processed = ProcessedCommands.NONE;

    Interviewer() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(EnrolInterviewer command) {
        return Grant.of(command, processed, () -> state.enrol(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(TrainInterviewer command) {
        return Grant.of(command, processed, () -> state.train(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(CertifyInterviewer command) {
        return Grant.of(command, processed, () -> state.certify(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(RetireInterviewer command) {
        return Grant.of(command, processed, () -> state.retire(command));
    }

    /** Somebody never seen may be forgotten in advance. Forgetting again finds nothing to change. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(ForgetInterviewer command) {
        return state.forgotten()
                ? Grant.unchanged(command)
                : Grant.of(
                        command, processed, () -> new InterviewerForgotten(command.interviewer(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(DeliverCalibrationCard command) {
        return Grant.of(command, processed, () -> state.deliver(command));
    }

    /** Only the first opening is an event. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(OpenCalibrationCard command) {
        return state.opened().contains(command.card())
                ? Grant.unchanged(command)
                : Grant.of(command, processed, () -> state.open(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Recorded handle(AnswerCalibrationCard command) {
        return Grant.of(command, processed, () -> state.answer(command));
    }

    @EventSourcingHandler
    void on(InterviewerEvent event, MetaData metaData, @SequenceNumber long sequence) {
        id = event.interviewer();
        processed = processed.and(metaData, sequence);
        before.add(state);
        state = event instanceof InterviewerRetracted it
                ? before.get((int) it.takenBack().fromSequence())
                : state.after(event);
    }
}
