package io.plumbline.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Failed sign-ins of the last quarter of an hour. After five of one name from one address, or thirty from one address,
 * the next has to wait. A name alone locks nobody out: that would let anyone keep anyone from signing in.
 */
final class SignInAttempts {
    static final int OF_A_NAME = 5;
    static final int OF_AN_ADDRESS = 30;
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long to wait; empty when one may try. */
    Optional<Duration> waiting(String username, String address) {
        Instant now = clock.instant();
        return nth("username = ? and address = ?", OF_A_NAME, now, username, address)
                .or(() -> nth("address = ?", OF_AN_ADDRESS, now, address))
                .map(failedAt -> Duration.between(now, failedAt.plus(REMEMBERED)));
    }

    /** When the nth newest failure was, if there are as many. */
    private Optional<Instant> nth(String which, int n, Instant now, String... values) {
        var query = database.sql("select failed_at from query.sign_in_failure where " + which
                + " and failed_at > ? order by failed_at desc offset " + (n - 1) + " limit 1");
        for (String value : values) {
            query = query.param(value);
        }
        return query.param(at(now.minus(REMEMBERED)))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        database.sql("delete from query.sign_in_failure where failed_at <= ?").param(at(now.minus(REMEMBERED))).update();
        database.sql("insert into query.sign_in_failure (username, address, failed_at) values (?, ?, ?)")
                .params(username, address, at(now)).update();
    }

    void succeeded(String username, String address) {
        database.sql("delete from query.sign_in_failure where username = ? and address = ?").params(username, address).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
