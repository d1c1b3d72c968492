package io.plumbline.privacy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The PostgreSQL schema {@code keys}: apart from all other data, owned by a role of its own. */
public final class KeySchema {

    public static final String NAME = "keys";

    private KeySchema() {}

    /**
     * Brings the schema to its newest version; safe to call from every instance at every start.
     *
     * @param owner connects as the role that owns the schema, or that may create it
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }
}
