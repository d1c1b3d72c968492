package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;

/**
 * Empties every projection and lets the feed replay the topic from its start, while the service runs. Instances notice
 * by their positions having moved. Readers that must not see half a replay use {@link Watermark#hold}.
 */
@Component
final class Rebuild {
    private static final int ATTEMPTS = 5;
    private static final String DEADLOCK = "40P01";
    private static final String GATE = "lock table query.rebuild in access exclusive mode";
    private static final String LOCK_POSITIONS = "select from query.feed_position order by partition for update";
    private static final String REWIND =
            "update query.feed_position set next_offset = 0, mark = 0, replay_to = ? where partition = ?";
    private static final String NOTE = """
            insert into query.rebuild (started_at) values (now())
            on conflict (only_row) do update set started_at = excluded.started_at""";

    private final Transactions transactions;
    private final Consumers consumers;
    private final List<Projection> projections;

    Rebuild(Transactions transactions, Consumers consumers, List<Projection> projections) {
        this.transactions = transactions;
        this.consumers = consumers;
        this.projections = projections;
    }

    /** Begins; what happens from here on is {@link RebuildProgress}. A rebuild under way begins anew. */
    void start() throws SQLException, ExecutionException, InterruptedException {
        Map<Integer, Long> ends = consumers.ends();
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(transaction -> empty(transaction, ends));
                return;
            } catch (SQLException e) {
                // A reader that touches the tables in another order than they are emptied in may be in the way.
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean empty(Connection transaction, Map<Integer, Long> ends) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute(GATE);
            statement.execute(LOCK_POSITIONS);
            statement.execute("truncate table " + String.join(", ", tables()));
            statement.execute(NOTE);
        }
        try (PreparedStatement statement = transaction.prepareStatement(REWIND)) {
            for (Map.Entry<Integer, Long> end : ends.entrySet()) {
                statement.setLong(1, end.getValue());
                statement.setInt(2, end.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }

    private List<String> tables() {
        var tables = new ArrayList<>(List.of("query.stream_position", "query.parked_event"));
        projections.forEach(projection -> tables.addAll(projection.tables()));
        return tables;
    }
}
