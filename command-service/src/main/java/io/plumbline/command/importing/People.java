package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.Refusal;
import io.plumbline.command.RefusalCode;
import io.plumbline.command.candidate.CandidateCommand.MergeCandidate;
import io.plumbline.command.importing.Appends.Granted;
import io.plumbline.command.importing.Streams.Acquaintance;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidateId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the people of an import known before what they did is recorded. */
@Component
public class People {
    private final Streams streams;
    private final Commands commands;
    private final Appends appends;

    People(Streams streams, Commands commands, Appends appends) {
        this.streams = streams;
        this.commands = commands;
        this.appends = appends;
    }

    /** Takes a row about a person: new, or known already. */
    public void meet(Import of, Row row, Person person, Settlement settlement) {
        Command command = person.command(of);
        switch (streams.acquaintance(command).closeness()) {
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

    /** As {@link #meet}, for many at once: a stranger's first event needs no rule but that there is none before it. */
    public void meetAll(Import of, Map<Row, Person> people, Settlement settlement) {
        Map<String, Acquaintance> known = acquaintances(of, people.values());
        Map<String, Granted> strangers = new LinkedHashMap<>();
        people.forEach((row, person) -> {
            Command command = person.command(of);
            switch (known.getOrDefault(command.stream().toString(), Acquaintance.NONE).closeness()) {
                case STRANGER -> {
                    strangers.putIfAbsent(command.stream().toString(), first(of, person, known));
                    settlement.accept(List.of(row));
                }
                case MET_IN_THIS_IMPORT -> settlement.accept(List.of(row));
                case KNOWN -> settlement.know(List.of(row));
                case FORGOTTEN -> settlement.quarantine(row, forgotten(command));
            }
        });
        if (!of.dryRun()) {
            appends.append(List.copyOf(strangers.values()));
        }
    }

    /** Makes whoever is not known yet known. @return by stream, why some cannot be */
    public Map<String, Fault> introduceAll(Import of, Collection<? extends Person> people) {
        Map<String, Fault> obstacles = new HashMap<>();
        if (of.dryRun() || people.isEmpty()) {
            return obstacles;
        }
        Map<String, Acquaintance> known = acquaintances(of, people);
        Map<String, Granted> strangers = new LinkedHashMap<>();
        for (Person person : people) {
            Command command = person.command(of);
            String stream = command.stream().toString();
            switch (known.getOrDefault(stream, Acquaintance.NONE).closeness()) {
                case STRANGER -> strangers.putIfAbsent(stream, first(of, person, known));
                case MET_IN_THIS_IMPORT, KNOWN -> {
                    // Nothing to do.
                }
                case FORGOTTEN -> obstacles.put(stream, forgotten(command));
            }
        }
        appends.append(List.copyOf(strangers.values()));
        return obstacles;
    }

    /** Enrols interviewers before their scorecards come: batches that enrolled the same one would wait for each other. */
    public void enrol(Import of, List<InterviewerId> interviewers) {
        if (!of.dryRun()) {
            interviewers.forEach(each -> make(new Person.Interviewer(each, null, null).command(of)));
        }
    }

    /** Says that two candidates are one person; nothing to do where it is known. @return why it cannot be said, or null */
    public @Nullable Fault merge(Import of, CandidateId candidate, CandidateId into) {
        if (of.dryRun()) {
            return null;
        }
        if (streams.isMerged(candidate)) {
            return null;
        }
        Fault obstacle = make(new Person.Candidate(candidate, null, null).command(of));
        if (obstacle != null) {
            return obstacle;
        }
        CommandId id = new CommandId(of.id() + ":merge");
        return send(new MergeCandidate(id, candidate, into, of.createdAt()));
    }

    /** Registers or enrols whoever an event brings in. @return why they cannot be, or null */
    @Nullable Fault introduce(Import of, CandidacyEvent event) {
        Person person = broughtBy(event);
        return person == null || of.dryRun() ? null : make(person.command(of));
    }

    /** Whoever an event brings in. */
    static @Nullable Person broughtBy(CandidacyEvent event) {
        return switch (event) {
            case CandidacyOpened e -> new Person.Candidate(e.candidate(), null, null);
            case ScorecardSubmitted e -> new Person.Interviewer(e.interviewer(), null, null);
            default -> null;
        };
    }

    private Map<String, Acquaintance> acquaintances(Import of, Collection<? extends Person> people) {
        List<StreamId> ids = new ArrayList<>();
        people.forEach(each -> ids.add(each.command(of).stream()));
        return streams.acquaintances(ids, new CommandId(of.id().toString()));
    }

    /** Behind what was taken back of them, if anything was. */
    private static Granted first(Import of, Person person, Map<String, Acquaintance> known) {
        Command command = person.command(of);
        long place = known.getOrDefault(command.stream().toString(), Acquaintance.NONE).length();
        return new Granted(command, place, List.of(person.event(of)));
    }

    private @Nullable Fault make(Command command) {
        return switch (streams.acquaintance(command).closeness()) {
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
