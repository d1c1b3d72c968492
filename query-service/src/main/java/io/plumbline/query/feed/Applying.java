package io.plumbline.query.feed;

import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidateEvent.CandidateRetracted;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings events into every projection, all together where that works. Where it does not, in halves, until the events
 * that fail alone are found; each half is undone as a whole, so an event is in all projections or in none.
 */
final class Applying {
    private final Connection transaction;
    private final List<Projection> projections;
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> stopped = new HashSet<>();

    Applying(Connection transaction, List<Projection> projections) {
        this.transaction = transaction;
        this.projections = projections;
    }

    /** An event that did not get in: it failed itself, or it stands behind one of its stream that did. */
    record Refused(Incoming.Readable event, Trouble trouble) {}

    /**
     * Answers those that did not get in, in their order.
     *
     * @throws SQLException when the server or the connection is at fault; the transaction is then of no more use
     */
    List<Refused> apply(List<Incoming.Readable> events) throws SQLException {
        int from = 0;
        for (int at = 1; at <= events.size(); at++) {
            if (at == events.size() || retracts(events.get(at)) != retracts(events.get(at - 1))) {
                halve(events.subList(from, at));
                from = at;
            }
        }
        return refused;
    }

    /**
     * An event that takes others back is about rows of any projection: those before it must be written by then, and those
     * behind it must not be.
     */
    private static boolean retracts(Incoming.Readable event) {
        return switch (event.recorded().event()) {
            case CandidacyRetracted _, CandidateRetracted _, InterviewerRetracted _ -> true;
            default -> false;
        };
    }

    private void halve(List<Incoming.Readable> events) throws SQLException {
        List<Incoming.Readable> open = open(events);
        if (open.isEmpty()) {
            return;
        }
        var point = transaction.setSavepoint();
        try {
            List<Recorded> recorded = open.stream().map(Incoming.Readable::recorded).toList();
            for (Projection projection : projections) {
                projection.apply(recorded, transaction);
            }
            transaction.releaseSavepoint(point);
        } catch (SQLException | RuntimeException e) {
            Outage.rethrow(e);
            transaction.rollback(point);
            if (open.size() == 1) {
                refuse(open.getFirst(), e);
            } else {
                halve(open.subList(0, open.size() / 2));
                halve(open.subList(open.size() / 2, open.size()));
            }
        }
    }

    private List<Incoming.Readable> open(List<Incoming.Readable> events) {
        if (stopped.isEmpty()) {
            return events;
        }
        var open = new ArrayList<Incoming.Readable>(events.size());
        for (Incoming.Readable event : events) {
            if (stopped.contains(event.stream())) {
                refused.add(new Refused(event, Trouble.queued()));
            } else {
                open.add(event);
            }
        }
        return open;
    }

    private void refuse(Incoming.Readable event, Exception e) {
        stopped.add(event.stream());
        refused.add(new Refused(event, Trouble.refused(e)));
    }
}
