package io.plumbline.command.interviewer;

import static io.plumbline.command.RefusalCode.CARD_ALREADY_DELIVERED;
import static io.plumbline.command.RefusalCode.FORGOTTEN;
import static io.plumbline.command.RefusalCode.INTERVIEWER_ALREADY_ENROLLED;
import static io.plumbline.command.RefusalCode.INTERVIEWER_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_CARD;
import static io.plumbline.command.RefusalCode.UNKNOWN_INTERVIEWER;

import io.plumbline.command.Refusal;
import io.plumbline.command.interviewer.InterviewerCommand.AnswerCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.CertifyInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.DeliverCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.OpenCalibrationCard;
import io.plumbline.command.interviewer.InterviewerCommand.RetireInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.TrainInterviewer;
import io.plumbline.events.InterviewerEvent;
import io.plumbline.events.InterviewerEvent.CalibrationCardAnswered;
import io.plumbline.events.InterviewerEvent.CalibrationCardDelivered;
import io.plumbline.events.InterviewerEvent.CalibrationCardOpened;
import io.plumbline.events.InterviewerEvent.InterviewerCertified;
import io.plumbline.events.InterviewerEvent.InterviewerEnrolled;
import io.plumbline.events.InterviewerEvent.InterviewerForgotten;
import io.plumbline.events.InterviewerEvent.InterviewerRetired;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import io.plumbline.events.InterviewerEvent.InterviewerTrained;
import java.util.HashSet;
import java.util.Set;

/** What an interviewer's stream has come to, and what it therefore allows. */
record InterviewerState(
        boolean enrolled, boolean retired, boolean forgotten, Set<String> cards, Set<String> opened) {
    static final InterviewerState UNKNOWN = new InterviewerState(false, false, false, Set.of(), Set.of());

    InterviewerEnrolled enrol(EnrolInterviewer command) {
        refuseForgotten(command);
        if (enrolled) {
            throw new Refusal(INTERVIEWER_ALREADY_ENROLLED, command.interviewer() + " is already enrolled");
        }
        return new InterviewerEnrolled(command.interviewer(), command.name(), command.email(), command.occurredAt());
    }

    InterviewerTrained train(TrainInterviewer command) {
        refuseUnlessActive(command);
        return new InterviewerTrained(command.interviewer(), command.training(), command.occurredAt());
    }

    InterviewerCertified certify(CertifyInterviewer command) {
        refuseUnlessActive(command);
        return new InterviewerCertified(command.interviewer(), command.rubric(), command.occurredAt());
    }

    InterviewerRetired retire(RetireInterviewer command) {
        refuseUnlessActive(command);
        return new InterviewerRetired(command.interviewer(), command.occurredAt());
    }

    CalibrationCardDelivered deliver(DeliverCalibrationCard command) {
        refuseUnlessEnrolled(command);
        if (cards.contains(command.card())) {
            throw new Refusal(
                    CARD_ALREADY_DELIVERED, command.interviewer() + " already has the card " + command.card());
        }
        return new CalibrationCardDelivered(
                command.interviewer(), command.card(), command.asOf(), command.watermark(), command.occurredAt());
    }

    CalibrationCardOpened open(OpenCalibrationCard command) {
        refuseUnlessDelivered(command, command.card());
        return new CalibrationCardOpened(command.interviewer(), command.card(), command.occurredAt());
    }

    CalibrationCardAnswered answer(AnswerCalibrationCard command) {
        refuseUnlessDelivered(command, command.card());
        return new CalibrationCardAnswered(
                command.interviewer(), command.card(), command.answer(), command.comment(), command.occurredAt());
    }

    InterviewerState after(InterviewerEvent event) {
        return switch (event) {
            case InterviewerEnrolled _ -> new InterviewerState(true, retired, forgotten, cards, opened);
            case InterviewerTrained _, InterviewerCertified _, CalibrationCardAnswered _ -> this;
            case InterviewerRetired _ -> new InterviewerState(enrolled, true, forgotten, cards, opened);
            case InterviewerRetracted _ -> this;
            case InterviewerForgotten _ -> new InterviewerState(enrolled, retired, true, cards, opened);
            case CalibrationCardDelivered it ->
                new InterviewerState(enrolled, retired, forgotten, with(cards, it.card()), opened);
            case CalibrationCardOpened it ->
                new InterviewerState(enrolled, retired, forgotten, cards, with(opened, it.card()));
        };
    }

    private void refuseUnlessDelivered(InterviewerCommand command, String card) {
        refuseUnlessEnrolled(command);
        if (!cards.contains(card)) {
            throw new Refusal(UNKNOWN_CARD, command.interviewer() + " has no such card");
        }
    }

    private void refuseUnlessActive(InterviewerCommand command) {
        refuseUnlessEnrolled(command);
        if (retired) {
            throw new Refusal(INTERVIEWER_RETIRED, command.interviewer() + " has retired from interviewing");
        }
    }

    private void refuseUnlessEnrolled(InterviewerCommand command) {
        refuseForgotten(command);
        if (!enrolled) {
            throw new Refusal(UNKNOWN_INTERVIEWER, command.interviewer() + " is not enrolled");
        }
    }

    private void refuseForgotten(InterviewerCommand command) {
        if (forgotten) {
            throw new Refusal(FORGOTTEN, command.interviewer() + " was forgotten");
        }
    }

    private static Set<String> with(Set<String> all, String one) {
        var more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }
}
