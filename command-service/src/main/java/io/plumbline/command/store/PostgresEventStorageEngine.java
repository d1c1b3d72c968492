package io.plumbline.command.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's JDBC engine, told to keep JSON text under contract names, to append fast, and to lose nothing to late commits. */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {
    /** A longer append would hold its indices too long, and make the gaps that others see too wide. */
    public static final int MOST_EVENTS_AN_APPEND = 1_000;

    private static final int READ_AT_ONCE = 2_000;

    private final TransactionManager transactions;
    private final TrackedReader tracked;
    private final EventAppender appender;

    PostgresEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            TrackedReader tracked) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .persistenceExceptionResolver(new DuplicateKey())
                .dataType(String.class)
                .schema(EventTable.schema())
                .batchSize(READ_AT_ONCE)
                .createTokenAt(EventTable::tokenAt));
        this.transactions = transactions;
        this.tracked = tracked;
        this.appender = new EventAppender(eventSerializer);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (events.size() > MOST_EVENTS_AN_APPEND) {
            throw new EventStoreException(
                    "an append takes at most " + MOST_EVENTS_AN_APPEND + " events, not " + events.size());
        }
        List<DomainEventMessage<?>> ofStreams = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> domainEvent)) {
                throw new EventStoreException("every event belongs to a stream, but " + event.getPayloadType() + " does not");
            }
            ofStreams.add(domainEvent);
        }
        transactions.executeInTransaction(() -> {
            try (Connection connection = getConnection()) {
                appender.append(connection, ofStreams);
            } catch (SQLException e) {
                handlePersistenceException(e, ofStreams.getFirst());
            }
        });
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return transactions.fetchInTransaction(() -> {
            try (Connection connection = getConnection()) {
                return tracked.read(connection, (GapAwareTrackingToken) last, batchSize);
            } catch (SQLException e) {
                throw new EventStoreException("could not read on from " + last, e);
            }
        });
    }

    /** A stream has no holes, so a batch that is not full is its last: one query instead of two for every aggregate. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** There are no snapshots (streams are short), so nobody need ask the database for one. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams are short: there are no snapshots");
    }

    @Override
    protected Object readTimeStamp(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet rows, String column) throws SQLException {
        return (T) rows.getString(column);
    }
}
