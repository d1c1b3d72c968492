package io.plumbline.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Walks through the store by index and passes over nothing. Indices are given out before their transactions commit, so
 * a higher one can be visible first. Such a gap is remembered, and read again with every step, until it is filled or
 * until no transaction is left that could fill it.
 */
final class StoreCursor {
    private final Gaps gaps = new Gaps();
    private long position;

    StoreCursor(Token from) {
        position = from.position();
        from.gaps().forEach(range -> gaps.add(range.from(), range.to()));
    }

    Token token() {
        return new Token(position, gaps.all().stream().map(gap -> new Token.Range(gap.from(), gap.to())).toList());
    }

    /** The next events, at most {@code limit} new ones and as many late ones, in order of index. */
    List<StoredEvent> next(Connection connection, int limit) throws SQLException {
        // Asked before reading: who is not among them has ended, and what it wrote is visible to the read or never will be.
        Set<String> running = gaps.isEmpty() ? Set.of() : StoreReader.writers(connection);
        gaps.ask(running);
        List<StoredEvent> events = StoreReader.read(connection, position, gaps.all(), limit);
        int late = 0;
        for (StoredEvent event : events) {
            late += accept(event.envelope().position()) ? 1 : 0;
        }
        if (late < limit) {
            gaps.forgetDead(running);
        }
        return events;
    }

    private boolean accept(long index) {
        if (index < position) {
            gaps.fill(index);
            return true;
        }
        if (index > position + 1) {
            gaps.add(position + 1, index - 1);
        }
        position = index;
        return false;
    }
}
