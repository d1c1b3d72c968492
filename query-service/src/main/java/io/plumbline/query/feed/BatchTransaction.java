package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Brings a batch into PostgreSQL: positions, projections and parking in one transaction. It takes effect only where the
 * consumer that read it was not overtaken, by another owner of the partition or by a rebuild.
 */
final class BatchTransaction {
    private final Transactions transactions;
    private final List<Projection> projections;
    private final Decoder decoder = new Decoder();

    BatchTransaction(Transactions transactions, List<Projection> projections) {
        this.transactions = transactions;
        this.projections = projections;
    }

    /**
     * @param left where this consumer believes the partitions to be, by partition
     * @param next where they are after the batch
     * @return the positions as they now are: {@code next}, or others if the batch was not wanted and is undone
     */
    Map<Integer, Long> apply(Map<Integer, Long> left, Map<Integer, Long> next, List<Incoming> records)
            throws SQLException {
        return transactions.run(transaction -> {
            Map<Integer, Long> found = Positions.lock(transaction, left.keySet());
            if (!found.equals(left)) {
                return found;
            }
            commitWithoutWaiting(transaction);
            project(transaction, next, records);
            return next;
        });
    }

    /** Should the server crash and lose the transaction, it loses rows and positions alike, and Kafka still has the events. */
    private static void commitWithoutWaiting(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private void project(Connection transaction, Map<Integer, Long> next, List<Incoming> records)
            throws SQLException {
        var batch = new Batch(transaction, projections, decoder);
        batch.take(records);
        Positions.advance(transaction, next, batch.marks());
    }
}
