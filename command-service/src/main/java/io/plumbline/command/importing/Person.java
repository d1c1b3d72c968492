package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.candidate.CandidateCommand.RegisterCandidate;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.events.CandidateEvent.CandidateRegistered;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewerEvent.InterviewerEnrolled;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Sealed;
import org.jspecify.annotations.Nullable;

/** A person whom a source describes. */
public sealed interface Person {
    Command command(Import of);

    /** What the command records of somebody who was never heard of. */
    Event event(Import of);

    record Candidate(CandidateId id, @Nullable Sealed name, @Nullable Sealed email) implements Person {
        @Override
        public Command command(Import of) {
            return new RegisterCandidate(new CommandId(of.id().toString()), id, name, email, of.createdAt());
        }

        @Override
        public Event event(Import of) {
            return new CandidateRegistered(id, name, email, of.createdAt());
        }
    }

    record Interviewer(InterviewerId id, @Nullable Sealed name, @Nullable Sealed email) implements Person {
        @Override
        public Command command(Import of) {
            return new EnrolInterviewer(new CommandId(of.id().toString()), id, name, email, of.createdAt());
        }

        @Override
        public Event event(Import of) {
            return new InterviewerEnrolled(id, name, email, of.createdAt());
        }
    }
}
