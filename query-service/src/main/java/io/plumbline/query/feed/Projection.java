package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables kept from events. Declare a bean of this type and the feed calls it; the feed alone decides which events take
 * effect, so a projection need not guard against repeats.
 *
 * <p>Within a stream events come in order and without gaps; across streams in any order, also from one run to the next.
 * So no foreign keys and no look-ups into other streams, and rows must not depend on how events are cut into batches.
 */
public interface Projection {
    /**
     * Every table this projection writes, with its schema ({@code query.interview}). A rebuild empties them, and expects
     * the same rows after it: no sequences, defaults of {@code now()} or other values that are not from events.
     */
    List<String> tables();

    /**
     * Writes what the events say, in the transaction that also saves how far the feed has come.
     *
     * @param batch 1 to some thousands of events of all kinds; use few statements (arrays with {@code unnest}, JDBC
     *     batches, COPY) whatever its length
     * @param transaction neither to be committed, rolled back nor closed
     * @throws SQLException or any runtime exception: the feed repeats the batch in halves, and parks the one event that
     *     fails alone. Failures of the server or of the connection are waited out instead.
     */
    void apply(List<Recorded> batch, Connection transaction) throws SQLException;
}
