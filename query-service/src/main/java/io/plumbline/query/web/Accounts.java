package io.plumbline.query.web;

import io.plumbline.events.Word;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts, in a table that no rebuild touches. */
final class Accounts implements UserDetailsService {
    private static final String PLAIN = "{noop}";

    private record Stored(@Nullable String password, String role) {}

    private final JdbcClient database;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        // Told like an unknown name, so that nobody learns who has an account.
        return database.sql("select password, role from query.account where username = ? and password is not null and disabled_at is null")
                .param(username)
                .query((row, _) -> User.withUsername(username).password(row.getString(1)).authorities(row.getString(2)).build())
                .optional().orElseThrow(() -> new UsernameNotFoundException(username));
    }

    /** Whether a session that somebody signed in to then still goes on. */
    boolean goesOn(String username, Instant signedInAt) {
        return database.sql("select exists (select from query.account where username = ? and disabled_at is null and sessions_from <= ?)")
                .params(username, signedInAt.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    /** Makes the account, or brings it to what is given. The same again changes nothing. */
    void give(AccountSettings.Given given) {
        Word.parse(Role.class, "plumbline.accounts.role", given.role());
        Optional<Stored> stored = find(given.username());
        String password = stored.filter(each -> same(given.password(), each.password())).map(Stored::password).orElseGet(() -> hash(given.password()));
        database.sql("""
                insert into query.account (username, password, role, interviewer) values (?, ?, ?, ?)
                on conflict (username) do update
                set password = excluded.password, role = excluded.role, interviewer = excluded.interviewer""")
                .params(given.username(), password, given.role(), given.interviewer())
                .update();
    }

    private Optional<Stored> find(String username) {
        return database.sql("select password, role from query.account where username = ?").param(username)
                .query((row, _) -> new Stored(row.getString(1), row.getString(2))).optional();
    }

    private boolean same(String given, @Nullable String stored) {
        return stored != null && (given.startsWith(PLAIN) ? encoder.matches(given.substring(PLAIN.length()), stored) : given.equals(stored));
    }

    private String hash(String given) {
        if (!given.startsWith(PLAIN)) {
            if (!given.startsWith("{bcrypt}")) {
                throw new IllegalStateException("plumbline.accounts: a password begins with {bcrypt} or {noop}");
            }
            return given;
        }
        return Objects.requireNonNull(encoder.encode(given.substring(PLAIN.length())));
    }
}
