package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.importing.Effective.Line;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.EventCodec;
import io.plumbline.events.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Streams as the store has them, many with one query, without what was taken back. */
@Component
class Streams {
    private final JdbcClient database;
    private final EventCodec codec;

    Streams(JdbcClient database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * How well a person is known.
     *
     * @param length of their stream
     */
    record Acquaintance(Closeness closeness, long length) {
        static final Acquaintance NONE = new Acquaintance(Closeness.STRANGER, 0);
    }

    enum Closeness {
        STRANGER,
        MET_IN_THIS_IMPORT,
        KNOWN,
        FORGOTTEN
    }

    /** How well the person whom a command brings in is known: asked first, since a refusal costs its whole transaction. */
    Acquaintance acquaintance(Command introduction) {
        return acquaintances(List.of(introduction.stream()), introduction.commandId())
                .getOrDefault(introduction.stream().toString(), Acquaintance.NONE);
    }

    /** By stream; whoever is not in it is a stranger. */
    Map<String, Acquaintance> acquaintances(Collection<? extends StreamId> people, CommandId ofThisImport) {
        Map<String, Acquaintance> known = new HashMap<>();
        effective(List.of(names(people))).forEach((stream, lines) ->
                known.put(stream, new Acquaintance(closeness(lines, ofThisImport), lines.length())));
        return known;
    }

    boolean isMerged(CandidateId candidate) {
        Effective stream = effective(List.of(candidate.toString())).get(candidate.toString());
        return stream != null && stream.has("-merged");
    }

    /** By stream; one without events is not in it. */
    Map<String, Effective> effective(Collection<String> streams) {
        Map<String, Effective> all = new HashMap<>();
        database.sql("""
                        select aggregate_identifier, sequence_number, global_index, payload_type,
                               meta_data ->> 'commandId' as command_id,
                               case when payload_type like '%-retracted'
                                   then (payload -> 'takenBack' ->> 'fromSequence')::bigint end as goes_back_to
                        from domain_event where aggregate_identifier = any(?)
                        order by aggregate_identifier, sequence_number""")
                .param(streams.toArray(String[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getString("aggregate_identifier"), _ -> new Effective())
                            .take(new Line(
                                    row.getLong("sequence_number"),
                                    row.getLong("global_index"),
                                    row.getString("payload_type"),
                                    row.getString("command_id"),
                                    row.getObject("goes_back_to", Long.class)));
                });
        return all;
    }

    /**
     * @param before what was recorded before this import came to it
     * @param alreadyWritten whether this import wrote to it before it was interrupted
     * @param length how many events the stream has
     */
    record Candidacy(List<CandidacyEvent> before, boolean alreadyWritten, long length) {}

    Candidacy candidacy(CandidacyId id, CommandId ofThisImport) {
        return candidacies(List.of(id), ofThisImport).get(id);
    }

    /** Every one that is asked for; one that was never opened is empty. */
    Map<CandidacyId, Candidacy> candidacies(Collection<CandidacyId> ids, CommandId ofThisImport) {
        Map<String, Reading> streams = new HashMap<>();
        database.sql("""
                        select aggregate_identifier, payload_type, payload_revision, payload::text as payload,
                               meta_data ->> 'commandId' as command_id
                        from domain_event where aggregate_identifier = any(?)
                        order by aggregate_identifier, sequence_number""")
                .param(names(ids))
                .query(row -> {
                    streams.computeIfAbsent(row.getString("aggregate_identifier"), _ -> new Reading())
                            .take((CandidacyEvent) codec.read(
                                            row.getString("payload_type"),
                                            row.getInt("payload_revision"),
                                            row.getString("payload")),
                                    ofThisImport.value().equals(row.getString("command_id")));
                });
        Map<CandidacyId, Candidacy> all = new HashMap<>();
        ids.forEach(id -> all.put(id, streams.getOrDefault(id.toString(), new Reading()).told()));
        return all;
    }

    private static Closeness closeness(Effective stream, CommandId ofThisImport) {
        if (stream.has("-forgotten")) {
            return Closeness.FORGOTTEN;
        }
        if (stream.lines().isEmpty()) {
            return Closeness.STRANGER;
        }
        boolean ours = stream.lines().stream().anyMatch(each -> ofThisImport.value().equals(each.commandId()));
        return ours ? Closeness.MET_IN_THIS_IMPORT : Closeness.KNOWN;
    }

    private static String[] names(Collection<? extends StreamId> streams) {
        return streams.stream().map(StreamId::toString).toArray(String[]::new);
    }

    /** One stream, event by event. What followed this import's own events is left for the aggregate to judge. */
    private static final class Reading {
        private record Told(long place, CandidacyEvent event) {}

        private final List<Told> before = new ArrayList<>();
        private boolean written;
        private long length;

        void take(CandidacyEvent event, boolean ours) {
            written |= ours;
            if (event instanceof CandidacyRetracted it) {
                before.removeIf(each -> each.place() >= it.takenBack().fromSequence());
            } else if (!written) {
                before.add(new Told(length, event));
            }
            length++;
        }

        Candidacy told() {
            return new Candidacy(before.stream().map(Told::event).toList(), written, length);
        }
    }
}
