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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the people of an import known before what they did is recorded. */
@Component
public class People {
    private static final int REMEMBERED = 20_000;

    private final Commands commands;
    private final Map<InterviewerId, Optional<Fault>> interviewers = new ConcurrentHashMap<>();

    People(Commands commands) {
        this.commands = commands;
    }

    /** Takes a row about a person: new, or known already. */
    public void meet(Import of, Row row, Person person, Settlement settlement) {
        try {
            if (!of.dryRun()) {
                commands.send(person.command(of));
            }
            settlement.accept(List.of(row));
        } catch (Refusal refusal) {
            if (known(refusal)) {
                settlement.know(List.of(row));
            } else {
                settlement.quarantine(row, new Fault(refusal.code().name(), null, refusal.getMessage()));
            }
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

    /** Registers or enrols whoever an event brings in. @return why they cannot be, or null */
    @Nullable Fault introduce(Import of, CandidacyEvent event) {
        if (of.dryRun()) {
            return null;
        }
        return switch (event) {
            case CandidacyOpened e -> make(new Person.Candidate(e.candidate(), null, null).command(of));
            case ScorecardSubmitted e -> enrolled(of, e.interviewer());
            default -> null;
        };
    }

    private @Nullable Fault enrolled(Import of, InterviewerId id) {
        if (interviewers.size() > REMEMBERED) {
            interviewers.clear();
        }
        return interviewers
                .computeIfAbsent(id, each -> Optional.ofNullable(
                        make(new Person.Interviewer(each, null, null).command(of))))
                .orElse(null);
    }

    private @Nullable Fault make(Command command) {
        try {
            commands.send(command);
            return null;
        } catch (Refusal refusal) {
            return known(refusal) ? null : new Fault(refusal.code().name(), null, refusal.getMessage());
        }
    }

    private static boolean known(Refusal refusal) {
        return refusal.code() == RefusalCode.CANDIDATE_ALREADY_REGISTERED
                || refusal.code() == RefusalCode.INTERVIEWER_ALREADY_ENROLLED;
    }
}
