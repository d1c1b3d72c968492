package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.RecordHistory;
import io.plumbline.command.importing.Appends.Granted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.MalformedValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs what a source tells of candidacies through their own rules, and records what passes at once. */
@Component
public class Histories {
    private static final int ATTEMPTS = 3;

    private final Streams streams;
    private final Commands commands;
    private final People people;
    private final Appends appends;
    private final Words words;

    Histories(Streams streams, Commands commands, People people, Appends appends, Words words) {
        this.streams = streams;
        this.commands = commands;
        this.people = people;
        this.appends = appends;
        this.words = words;
    }

    /**
     * Records many at once: one look at the store, one append. Where somebody else writes to one of the streams at the
     * same moment, all of it fails.
     *
     * @param tales by candidacy
     */
    public void recordAll(Import of, Map<String, Tale> tales, Settlement settlement) {
        CommandId commandId = new CommandId(of.id().toString());
        Map<CandidacyId, Tale> byId = new LinkedHashMap<>();
        tales.forEach((candidacy, tale) -> {
            CandidacyId id = idOf(candidacy);
            if (id == null) {
                tale.tell(new Story(List.of()), settlement);
            } else {
                byId.put(id, tale);
            }
        });
        Map<CandidacyId, Streams.Candidacy> before = streams.candidacies(byId.keySet(), commandId);
        Map<CandidacyId, List<Claim>> claims = new LinkedHashMap<>();
        List<Person> brought = new ArrayList<>();
        byId.forEach((id, tale) -> {
            List<Claim> told = tale.tell(new Story(before.get(id).before()), settlement);
            claims.put(id, told);
            told.stream().map(each -> People.broughtBy(each.event())).filter(each -> each != null).forEach(brought::add);
        });
        Map<String, Fault> obstacles = people.introduceAll(of, brought);
        List<Granted> granted = new ArrayList<>();
        claims.forEach((id, told) -> {
            Streams.Candidacy stream = before.get(id);
            Pass pass = new Pass(commandId, stream.before(), words, settlement, event -> {
                Person person = People.broughtBy(event);
                return person == null ? null : obstacles.get(person.command(of).stream().toString());
            });
            told.forEach(pass::judge);
            if (!stream.alreadyWritten() && !pass.granted().isEmpty()) {
                granted.add(new Granted(
                        new RecordHistory(commandId, id, pass.granted()), stream.length(), pass.events()));
            }
        });
        if (!of.dryRun()) {
            appends.append(granted);
        }
    }

    /** Records one by its command, again where somebody else wrote to the stream in between. */
    public void record(Import of, String candidacy, Tale tale, Settlement settlement) {
        CandidacyId id = idOf(candidacy);
        if (id == null) {
            tale.tell(new Story(List.of()), settlement);
            return;
        }
        for (int attempt = 1; !record(of, id, tale, settlement, attempt == ATTEMPTS); attempt++) {
            // what they wrote is looked at first
        }
    }

    private boolean record(Import of, CandidacyId id, Tale tale, Settlement settlement, boolean last) {
        CommandId commandId = new CommandId(of.id().toString());
        Streams.Candidacy stream = streams.candidacy(id, commandId);
        Settlement outcome = new Settlement();
        Pass pass = new Pass(commandId, stream.before(), words, outcome, event -> people.introduce(of, event));
        tale.tell(new Story(stream.before()), outcome).forEach(pass::judge);
        try {
            if (!of.dryRun() && !stream.alreadyWritten() && !pass.granted().isEmpty()) {
                commands.send(new RecordHistory(commandId, id, pass.granted()));
            }
        } catch (Refusal refusal) {
            if (!last) {
                return false;
            }
            outcome.quarantine(pass.grantedRows(), new Fault(refusal.code().name(), null, refusal.getMessage()));
        }
        settlement.addAll(outcome);
        return true;
    }

    private static @Nullable CandidacyId idOf(String candidacy) {
        try {
            return new CandidacyId(candidacy);
        } catch (MalformedValueException e) {
            return null;
        }
    }
}
