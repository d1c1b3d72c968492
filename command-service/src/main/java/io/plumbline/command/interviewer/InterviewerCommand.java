package io.plumbline.command.interviewer;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.Labels;
import io.plumbline.events.CardAnswer;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.RubricId;
import io.plumbline.events.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an interviewer. */
public sealed interface InterviewerCommand extends Command {
    InterviewerId interviewer();

    @Override
    default InterviewerId stream() {
        return interviewer();
    }

    record EnrolInterviewer(
            CommandId commandId,
            InterviewerId interviewer,
            @Nullable Sealed name,
            @Nullable Sealed email,
            Instant occurredAt)
            implements InterviewerCommand {}

    /** @param training which one, e.g. {@code structured-interviewing-2026} */
    record TrainInterviewer(CommandId commandId, InterviewerId interviewer, String training, Instant occurredAt)
            implements InterviewerCommand {
        public TrainInterviewer {
            Labels.line("training", training);
        }
    }

    record CertifyInterviewer(CommandId commandId, InterviewerId interviewer, RubricId rubric, Instant occurredAt)
            implements InterviewerCommand {}

    record RetireInterviewer(CommandId commandId, InterviewerId interviewer, Instant occurredAt)
            implements InterviewerCommand {}

    /** The person's key is destroyed already, or what would be recorded is not yet true. */
    record ForgetInterviewer(CommandId commandId, InterviewerId interviewer, Instant occurredAt)
            implements InterviewerCommand {}

    /**
     * @param asOf the date the card's figures are true as of
     * @param watermark the store position they cover, from 0
     */
    record DeliverCalibrationCard(
            CommandId commandId,
            InterviewerId interviewer,
            String card,
            LocalDate asOf,
            long watermark,
            Instant occurredAt)
            implements InterviewerCommand {
        public DeliverCalibrationCard {
            Labels.key("card", card);
            if (watermark < 0) {
                throw new MalformedValueException("watermark", "a position is not below 0");
            }
        }
    }

    record OpenCalibrationCard(CommandId commandId, InterviewerId interviewer, String card, Instant occurredAt)
            implements InterviewerCommand {}

    /** Answers may be given again; the latest counts. */
    record AnswerCalibrationCard(
            CommandId commandId,
            InterviewerId interviewer,
            String card,
            CardAnswer answer,
            @Nullable Sealed comment,
            Instant occurredAt)
            implements InterviewerCommand {}
}
