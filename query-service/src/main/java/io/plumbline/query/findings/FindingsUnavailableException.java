package io.plumbline.query.findings;

import java.sql.SQLException;

/** PostgreSQL did not answer; asking again later may help. */
public final class FindingsUnavailableException extends RuntimeException {
    FindingsUnavailableException(SQLException cause) {
        super("reading the newest finding failed: " + cause.getMessage(), cause);
    }
}
