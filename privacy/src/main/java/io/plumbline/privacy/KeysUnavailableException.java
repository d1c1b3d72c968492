package io.plumbline.privacy;

import java.sql.SQLException;

/** The key schema could not be read or written; nothing was sealed, opened or destroyed. Worth trying again. */
public final class KeysUnavailableException extends RuntimeException {

    KeysUnavailableException(String doing, SQLException cause) {
        super("The keys cannot be reached while " + doing + ": " + cause.getMessage(), cause);
    }
}
