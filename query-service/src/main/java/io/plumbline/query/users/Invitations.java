package io.plumbline.query.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links. Only hashes of their codes are kept, so whoever reads the table can use none. */
final class Invitations {
    static final Duration VALID = Duration.ofHours(24);
    private static final int CODE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OPEN = "select username from query.invitation where code_hash = ? and used_at is null and expires_at > ?";

    private final JdbcClient database;
    private final Clock clock;

    Invitations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A link's path, which nobody sees again, and until when it works.
     *
     * @param path {@code /set-up?code=…}
     */
    record Link(String path, Instant expiresAt) {}

    /** @param username empty for the first administrator, who has yet to choose a name */
    record Invited(Optional<String> username) {}

    /** Earlier links of the same user work no more. */
    Link invite(@Nullable String username) {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        withdraw(username);
        database.sql("delete from query.invitation where expires_at < ?").param(at(now.minus(VALID))).update();
        database.sql("insert into query.invitation (code_hash, username, expires_at) values (?, ?, ?)")
                .params(hash(code), username, at(now.plus(VALID))).update();
        return new Link("/set-up?code=" + code, now.plus(VALID));
    }

    /** Links of no user are left: every instance that starts without users prints one of its own. */
    void withdraw(@Nullable String username) {
        database.sql("delete from query.invitation where username = ? and used_at is null").param(username).update();
    }

    /** Who a code invites; empty when there is no such code, or it expired or was used. */
    Optional<Invited> find(String code) {
        return database.sql(OPEN).params(hash(code), at(clock.instant()))
                .query((row, _) -> new Invited(Optional.ofNullable(row.getString(1)))).optional();
    }

    /** Uses a code up, in the caller's transaction; empty when somebody was faster. */
    Optional<Invited> use(String code) {
        return database.sql("update query.invitation set used_at = ? where code_hash = ? and used_at is null and expires_at > ? returning username")
                .params(at(clock.instant()), hash(code), at(clock.instant()))
                .query((row, _) -> new Invited(Optional.ofNullable(row.getString(1)))).optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The code is random and long, so a plain hash is enough. */
    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
