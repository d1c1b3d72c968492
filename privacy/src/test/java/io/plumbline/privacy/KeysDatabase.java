package io.plumbline.privacy;

import io.plumbline.embedded.Logins;
import io.plumbline.embedded.TestPostgres;
import javax.sql.DataSource;

/** One real database for the module's tests, migrated as the role that owns the keys. */
final class KeysDatabase {

    private static final Logins LOGINS = migrated();

    private KeysDatabase() {}

    static DataSource asOwnerOfKeys() {
        return LOGINS.keys().dataSource();
    }

    static DataSource asQueryService() {
        return LOGINS.query().dataSource();
    }

    private static Logins migrated() {
        Logins logins = TestPostgres.freshDatabase();
        KeySchema.migrate(logins.keys().dataSource());
        return logins;
    }
}
