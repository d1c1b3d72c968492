package io.plumbline.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner's work: read, send, and move the token once every ack is in. One batch is under way while the next is
 * read, and never more.
 */
final class Carrying {
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);
    /** An idle relay learns no later that it was reset. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

    private final Connection connection;
    private final RelayTable.Claim claim;
    private final Carrier carrier;
    private final Patience patience;
    private final StoreCursor cursor;
    private final int batch;
    private @Nullable Sent underWay;
    private @Nullable Flight marks;
    private Token landed;
    private long marked = -1;
    private long markedAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    private record Sent(Flight flight, Token token, boolean events) {}

    Carrying(Connection connection, RelayTable.Claim claim, Carrier carrier, Patience patience, int batch) {
        this.connection = connection;
        this.claim = claim;
        this.carrier = carrier;
        this.patience = patience;
        this.batch = batch;
        this.cursor = new StoreCursor(claim.token());
        this.landed = claim.token();
    }

    /** Answers whether there may be more to do at once. */
    boolean step() throws SQLException, InterruptedException {
        List<StoredEvent> events = cursor.next(connection, batch);
        Sent next = new Sent(carrier.send(events), cursor.token(), !events.isEmpty());
        land();
        underWay = next;
        if (events.isEmpty()) {
            land();
        }
        return !events.isEmpty();
    }

    /** Waits for what is under way, if its acks come soon. */
    void finish() throws SQLException, InterruptedException {
        land();
    }

    private void land() throws SQLException, InterruptedException {
        Sent sent = underWay;
        if (sent == null) {
            return;
        }
        patience.await(sent.flight());
        if (!sent.token().equals(landed)) {
            RelayTable.move(connection, claim, sent.token());
            landed = sent.token();
            checkedAt = System.nanoTime();
        } else if (System.nanoTime() - checkedAt >= BETWEEN_CHECKS.toNanos()) {
            RelayTable.check(connection, claim);
            checkedAt = System.nanoTime();
        }
        underWay = null;
        mark(sent.events());
    }

    private void mark(boolean afterBatch) throws InterruptedException {
        long mark = landed.lowWaterMark();
        boolean due = afterBatch || System.nanoTime() - markedAt >= BETWEEN_MARKS.toNanos();
        if (mark == marked || !due) {
            return;
        }
        if (marks != null) {
            patience.await(marks);
        }
        marks = carrier.mark(mark);
        marked = mark;
        markedAt = System.nanoTime();
    }
}
