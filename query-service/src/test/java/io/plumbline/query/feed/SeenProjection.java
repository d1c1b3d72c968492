package io.plumbline.query.feed;

import io.plumbline.events.CandidateEvent.CandidateMerged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a row an event, refuses a second one, and fails for events it was told to fail for. */
final class SeenProjection implements Projection {
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private volatile Runnable before = () -> {};

    static void createTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table query.seen (
                        stream text, sequence bigint, position bigint, target text, primary key (stream, sequence))""");
        }
    }

    void poison(String candidate, long sequence) {
        poison.add("candidate/" + candidate + "#" + sequence);
    }

    void cure() {
        poison.clear();
    }

    /** Runs in the feed's transaction, before anything is written. */
    void before(Runnable action) {
        before = action;
    }

    @Override
    public List<String> tables() {
        return List.of("query.seen");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        before.run();
        try (var statement = transaction.prepareStatement("insert into query.seen values (?, ?, ?, ?)")) {
            for (Recorded recorded : batch) {
                statement.setString(1, recorded.envelope().stream());
                statement.setLong(2, recorded.envelope().sequence());
                statement.setLong(3, recorded.position());
                statement.setString(4, ((CandidateMerged) recorded.event()).into().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        var names = new HashSet<String>();
        batch.forEach(one -> names.add(one.envelope().stream() + "#" + one.envelope().sequence()));
        names.retainAll(poison);
        if (!names.isEmpty()) {
            throw new IllegalStateException("cannot digest " + names);
        }
    }
}
