package io.plumbline.command.importing;

import io.plumbline.command.CommandId;
import io.plumbline.command.importing.Appends.Granted;
import io.plumbline.command.importing.Effective.Line;
import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateEvent.CandidateRetracted;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.RubricId;
import io.plumbline.events.StreamId;
import io.plumbline.events.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Undoes an import: each stream it wrote to gets one event that takes back what it said. What somebody built upon later
 * stays, since the later fact was granted because of the earlier one.
 */
@Component
class ImportUndo {
    private static final int STREAMS = 500;

    private final JdbcClient database;
    private final Streams streams;
    private final Appends appends;
    private final TransactionTemplate transaction;

    ImportUndo(JdbcClient database, Streams streams, Appends appends, TransactionTemplate transaction) {
        this.database = database;
        this.streams = streams;
        this.appends = appends;
        this.transaction = transaction;
    }

    /**
     * @param streams candidacies and people that it takes back
     * @param builtUpon those that stay
     * @param examples a few of the latter
     */
    record Prospect(long streams, long builtUpon, List<String> examples) {}

    /** Notes which streams the import wrote to, and tells what an undo would come to. */
    Prospect prospect(UUID importId) {
        number(importId);
        long takenBack = 0;
        long builtUpon = 0;
        List<String> examples = new ArrayList<>();
        for (List<String> some = next(importId, -1); !some.isEmpty(); some = next(importId, takenBack + builtUpon - 1)) {
            Map<String, Effective> effective = streams.effective(some);
            for (String stream : some) {
                if (effective.get(stream).tailOf(importId.toString()).isEmpty()) {
                    builtUpon++;
                    if (examples.size() < 10) {
                        examples.add(stream);
                    }
                } else {
                    takenBack++;
                }
            }
        }
        return new Prospect(takenBack, builtUpon, examples);
    }

    /** Takes back what can be; again after an interruption, what is left of it. @return whether it came to its end */
    boolean run(Import of, Instant at) {
        long done = -1;
        for (List<String> some = next(of.id(), done); !some.isEmpty(); some = next(of.id(), done)) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            List<String> batch = some;
            transaction.executeWithoutResult(status -> takeBack(of, batch, at));
            done += some.size();
        }
        transaction.executeWithoutResult(status -> forget(of.id()));
        return true;
    }

    private void takeBack(Import of, List<String> batch, Instant at) {
        List<Granted> granted = new ArrayList<>();
        Map<String, Effective> effective = streams.effective(batch);
        for (String stream : batch) {
            List<Line> tail = effective.get(stream).tailOf(of.id().toString());
            if (!tail.isEmpty()) {
                TakenBack back = new TakenBack(of.id().toString(), tail.getFirst().sequence(),
                        tail.stream().mapToLong(Line::position).min().orElseThrow(),
                        tail.stream().mapToLong(Line::position).max().orElseThrow());
                TakeBack command = new TakeBack(new CommandId("undo:" + of.id()), id(stream), at);
                granted.add(new Granted(command, effective.get(stream).length(), List.of(retracted(command.stream(), back, at))));
            }
        }
        appends.append(granted);
    }

    /** Jobs come in again with the next import; what was settled by this one is open again. */
    private void forget(UUID importId) {
        database.sql("delete from greenhouse_job where import = ?").param(importId).update();
        database.sql("delete from import_record where import = ?").param(importId).update();
        database.sql("delete from import_subject where import = ?").param(importId).update();
        database.sql("update import_quarantine set retried_in = null where retried_in = ?").param(importId).update();
    }

    /** People whom candidacies of others name are known by them too, and so stay. */
    private void number(UUID importId) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from import_subject where import = ?").param(importId).update();
            database.sql("""
                            with ours as (
                                select distinct aggregate_identifier as stream from domain_event
                                where (meta_data ->> 'commandId' = :id or meta_data ->> 'commandId' = :id || ':merge')
                                and payload_type not like 'rubric-%'),
                            elsewhere as (
                                select 'candidate/' || (payload ->> 'candidate') as stream from domain_event
                                where payload_type = 'candidacy-opened' and meta_data ->> 'commandId' <> :id
                                union
                                select 'interviewer/' || (payload ->> 'interviewer') from domain_event
                                where payload_type = 'scorecard-submitted' and meta_data ->> 'commandId' <> :id)
                            insert into import_subject (import, number, candidacy)
                            select cast(:id as uuid), row_number() over (order by stream) - 1, stream
                            from ours where stream not in (select stream from elsewhere where stream is not null)""")
                    .param("id", importId.toString())
                    .update();
        });
    }

    private List<String> next(UUID importId, long after) {
        return database.sql("""
                        select candidacy from import_subject
                        where import = ? and number > ? and number <= ? order by number""")
                .params(importId, after, after + STREAMS)
                .query(String.class)
                .list();
    }

    private static Event retracted(StreamId stream, TakenBack back, Instant at) {
        return switch (stream) {
            case CandidacyId id -> new CandidacyRetracted(id, back, at);
            case CandidateId id -> new CandidateRetracted(id, back, at);
            case InterviewerId id -> new InterviewerRetracted(id, back, at);
            case RubricId id -> throw new IllegalArgumentException("published versions never change: " + id);
        };
    }

    private static StreamId id(String stream) {
        String id = stream.substring(stream.indexOf('/') + 1);
        return switch (stream.substring(0, stream.indexOf('/'))) {
            case "candidacy" -> new CandidacyId(id);
            case "candidate" -> new CandidateId(id);
            case "interviewer" -> new InterviewerId(id);
            default -> throw new IllegalArgumentException("no import writes to " + stream);
        };
    }
}
