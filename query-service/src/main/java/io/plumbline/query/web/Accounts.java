package io.plumbline.query.web;

import io.plumbline.events.Word;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts, in a table that no rebuild touches. */
final class Accounts implements UserDetailsService {
    private static final String PLAIN = "{noop}";

    private record Stored(String password, String role) {}

    private final JdbcClient database;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Stored account = find(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(username).password(account.password()).authorities(account.role()).build();
    }

    /** Makes the account, or brings it to what is given. The same again changes nothing. */
    void give(AccountSettings.Given given) {
        Word.parse(Role.class, "plumbline.accounts.role", given.role());
        Optional<Stored> stored = find(given.username());
        String password = stored.map(Stored::password).filter(each -> same(given.password(), each)).orElseGet(() -> hash(given.password()));
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

    private boolean same(String given, String stored) {
        return given.startsWith(PLAIN) ? encoder.matches(given.substring(PLAIN.length()), stored) : given.equals(stored);
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
