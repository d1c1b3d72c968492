package io.plumbline.command.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.postgresql.PGConnection;

/** Writes events: a few by insert, many by COPY, which costs a round trip more and a fraction a row. */
final class EventAppender {
    private static final int FEW = 4;
    private static final String COLUMNS = " (sequence_number, event_identifier, payload_revision,"
            + " aggregate_identifier, type, payload_type, payload, meta_data) ";
    private static final String INSERT =
            "insert into " + EventTable.TABLE + COLUMNS + "values (?, ?, ?, ?, ?, ?, ?::json, ?::json)";
    private static final String COPY = "copy " + EventTable.TABLE + COLUMNS + "from stdin";

    private final Serializer serializer;

    EventAppender(Serializer serializer) {
        this.serializer = serializer;
    }

    void append(Connection connection, List<DomainEventMessage<?>> events) throws SQLException {
        if (events.size() <= FEW) {
            insert(connection, events);
        } else {
            copy(connection, events);
        }
    }

    private void insert(Connection connection, List<DomainEventMessage<?>> events) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (DomainEventMessage<?> event : events) {
                SerializedObject<String> payload = event.serializePayload(serializer, String.class);
                statement.setLong(1, event.getSequenceNumber());
                statement.setObject(2, UUID.fromString(event.getIdentifier()));
                statement.setInt(3, Integer.parseInt(payload.getType().getRevision()));
                statement.setString(4, event.getAggregateIdentifier());
                statement.setString(5, event.getType());
                statement.setString(6, payload.getType().getName());
                statement.setString(7, payload.getData());
                statement.setString(8, metaData(event));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void copy(Connection connection, List<DomainEventMessage<?>> events) throws SQLException {
        var rows = new StringBuilder(events.size() * 1_024);
        for (DomainEventMessage<?> event : events) {
            SerializedObject<String> payload = event.serializePayload(serializer, String.class);
            rows.append(event.getSequenceNumber()).append('\t');
            rows.append(event.getIdentifier()).append('\t');
            rows.append(payload.getType().getRevision()).append('\t');
            escape(rows, event.getAggregateIdentifier()).append('\t');
            escape(rows, event.getType()).append('\t');
            escape(rows, payload.getType().getName()).append('\t');
            escape(rows, payload.getData()).append('\t');
            escape(rows, metaData(event)).append('\n');
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private String metaData(DomainEventMessage<?> event) {
        return event.serializeMetaData(serializer, String.class).getData();
    }

    /** COPY's text format gives these four a meaning. */
    private static StringBuilder escape(StringBuilder rows, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return rows;
    }
}
