package io.plumbline.query.findings;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What a finding rests on: the same basis and settings, the same finding.
 *
 * @param watermark the store's position up to which everything is known
 * @param parkedEvents how many of those events are parked, and so are in no figure
 * @param rebuiltAt when the projections were last rebuilt; {@link Instant#EPOCH} for never
 */
record Basis(long watermark, long parkedEvents, Instant rebuiltAt) {
    private static final String REST =
            "select (select count(*) from query.parked_event), (select max(started_at) from query.rebuild)";

    static Basis read(Connection connection, long watermark) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(REST)) {
            rows.next();
            OffsetDateTime rebuilt = rows.getObject(2, OffsetDateTime.class);
            return new Basis(watermark, rows.getLong(1), rebuilt == null ? Instant.EPOCH : rebuilt.toInstant());
        }
    }

    /** Before the first mark, and while a rebuild begins, nothing is known to be complete. */
    boolean complete() {
        return watermark > 0;
    }
}
