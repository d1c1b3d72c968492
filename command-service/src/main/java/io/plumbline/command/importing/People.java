package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.Refusal;
import io.plumbline.command.RefusalCode;
import io.plumbline.command.candidate.CandidateCommand.RegisterCandidate;
import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidateId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the people of an import known before what they did is recorded. */
@Component
public class People {
    private final Streams streams;
    private final Commands commands;

    People(Streams streams, Commands commands) {
        this.streams = streams;
        this.commands = commands;
    }

    /** Takes a row about a person: new, or known already. */
    public void meet(Import of, Row row, Person person, Settlement settlement) {
        Command command = person.command(of);
        switch (streams.acquaintance(command)) {
            case STRANGER -> {
                Fault obstacle = of.dryRun() ? null : send(command);
                if (obstacle == null) {
                    settlement.accept(List.of(row));
                } else {
                    settlement.quarantine(row, obstacle);
                }
            }
            case MET_IN_THIS_IMPORT -> settlement.accept(List.of(row));
            case KNOWN -> settlement.know(List.of(row));
            case FORGOTTEN -> settlement.quarantine(row, forgotten(command));
        }
    }

    /** A person whom a source describes. */
    public sealed interface Person {
        Command command(Import of);

        record Candidate(CandidateId id, @Nullable Sealed name, @Nullable Sealed email) implements Person {
            @Override
            public Command command(Import of) {
                return new RegisterCandidate(new CommandId(of.id().toString()), id, name, email, of.createdAt());
            }
        }

        record Interviewer(InterviewerId id, @Nullable Sealed name, @Nullable Sealed email) implements Person {
            @Override
            public Command command(Import of) {
                return new EnrolInterviewer(new CommandId(of.id().toString()), id, name, email, of.createdAt());
            }
        }
    }

    /** Enrols interviewers before their scorecards come: batches that enrolled the same one would wait for each other. */
    public void enrol(Import of, List<InterviewerId> interviewers) {
        if (!of.dryRun()) {
            interviewers.forEach(each -> make(new Person.Interviewer(each, null, null).command(of)));
        }
    }

    /** Registers or enrols whoever an event brings in. @return why they cannot be, or null */
    @Nullable Fault introduce(Import of, CandidacyEvent event) {
        if (of.dryRun()) {
            return null;
        }
        return switch (event) {
            case CandidacyOpened e -> make(new Person.Candidate(e.candidate(), null, null).command(of));
            case ScorecardSubmitted e -> make(new Person.Interviewer(e.interviewer(), null, null).command(of));
            default -> null;
        };
    }

    private @Nullable Fault make(Command command) {
        return switch (streams.acquaintance(command)) {
            case STRANGER -> send(command);
            case MET_IN_THIS_IMPORT, KNOWN -> null;
            case FORGOTTEN -> forgotten(command);
        };
    }

    private @Nullable Fault send(Command command) {
        try {
            commands.send(command);
            return null;
        } catch (Refusal refusal) {
            return new Fault(refusal.code().name(), null, refusal.getMessage());
        }
    }

    private static Fault forgotten(Command command) {
        return new Fault(RefusalCode.FORGOTTEN.name(), null, command.stream() + " was forgotten, and stays so.");
    }
}
