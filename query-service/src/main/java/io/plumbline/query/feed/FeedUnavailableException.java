package io.plumbline.query.feed;

import java.sql.SQLException;

/** PostgreSQL did not answer a question about the feed; asking again later may help. */
public final class FeedUnavailableException extends RuntimeException {
    FeedUnavailableException(String doing, SQLException cause) {
        super(doing + " failed: " + cause.getMessage(), cause);
    }
}
