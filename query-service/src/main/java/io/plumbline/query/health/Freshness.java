package io.plumbline.query.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the feed's own tables say. */
@Component
class Freshness {
    /** @param code why, such as {@code MISSING} */
    record ParkedKind(String code, long events, long streams) {}

    private final JdbcClient database;

    Freshness(JdbcClient database) {
        this.database = database;
    }

    /** How far partitions are from the one that has come furthest; 0 when they are level. */
    long lag() {
        return database.sql("select coalesce(max(mark) - min(mark), 0) from query.feed_position").query(Long.class).single();
    }

    List<ParkedKind> parked() {
        return database.sql("select code, count(*), count(distinct stream) from query.parked_event group by code order by 2 desc, 1")
                .query((row, _) -> new ParkedKind(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }

    Optional<Instant> oldestParked() {
        return database.sql("select min(parked_at) from query.parked_event").query((row, _) -> row.getObject(1, OffsetDateTime.class)).optional()
                .map(OffsetDateTime::toInstant);
    }
}
