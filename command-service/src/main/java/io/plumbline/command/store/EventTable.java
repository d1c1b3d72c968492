package io.plumbline.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The event table by the names of its migration. */
final class EventTable {
    static final String TABLE = "domain_event";

    private EventTable() {}

    static EventSchema schema() {
        return EventSchema.builder()
                .eventTable(TABLE)
                .globalIndexColumn("global_index")
                .timestampColumn("recorded_at")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .build();
    }

    /** Axon's own compares the column with a text. */
    static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant time) throws SQLException {
        var statement =
                connection.prepareStatement("select min(global_index) - 1 from " + TABLE + " where recorded_at >= ?");
        statement.setObject(1, time.atOffset(ZoneOffset.UTC));
        return statement;
    }
}
