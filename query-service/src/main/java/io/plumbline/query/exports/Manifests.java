package io.plumbline.query.exports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who took what: a row an export, with its manifest once the last row was handed on. */
final class Manifests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcClient database;
    private final Clock clock;

    Manifests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the id it goes by */
    String begun(String export, String username) {
        String id = UUID.randomUUID().toString();
        database.sql("insert into query.export_run (id, export, username, begun_at) values (?, ?, ?, ?)")
                .params(id, export, username, Timestamp.from(clock.instant())).update();
        return id;
    }

    void ended(Manifest manifest) {
        database.sql("update query.export_run set manifest = ? where id = ?").params(JSON.writeValueAsString(manifest), manifest.id()).update();
    }

    /** JSON; empty for one that does not exist or did not end. */
    Optional<String> find(String id) {
        return database.sql("select manifest from query.export_run where id = ? and manifest is not null").param(id)
                .query(String.class).optional();
    }
}
