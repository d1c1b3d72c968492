package io.plumbline.standalone;

import java.sql.SQLException;

import io.plumbline.embedded.Login;

/** A look at the one place of truth, to know what the projections have still to reach. */
record EventStore(Login login) {

    private static final String LAST = "select coalesce(max(global_index), 0) from command.domain_event";

    long lastPosition() {
        try (var connection = login.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LAST)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new StartFailure("The event store does not answer: " + failure.getMessage(), failure);
        }
    }
}
