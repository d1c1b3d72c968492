package io.plumbline.query.users;

import io.plumbline.query.web.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, resets and disables accounts. Nobody but their owners ever knows a password: they choose it by a link. */
final class Users {
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Invitations invitations;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(JdbcClient database, TransactionOperations transactions, Invitations invitations, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.invitations = invitations;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** @param interviewer id of the interviewer who this is, where it is one */
    Invitations.Link add(Username username, Role role, @Nullable String interviewer) {
        return in(() -> {
            try {
                database.sql("insert into query.account (username, role, interviewer) values (?, ?, ?)")
                        .params(username.value(), role.word(), interviewer).update();
            } catch (DuplicateKeyException e) {
                throw new UserRefused(HttpStatus.CONFLICT, "USER_EXISTS", "There is a user " + username.value() + " already.");
            }
            return invitations.invite(username.value());
        });
    }

    /** The old password works no more, sessions end, and whoever was disabled may come back. */
    Invitations.Link reset(Username username) {
        return in(() -> {
            change(username, "password = null, disabled_at = null");
            return invitations.invite(username.value());
        });
    }

    /** Sessions end with the next request; links work no more. */
    void disable(Username username) {
        in(() -> {
            change(username, "disabled_at = coalesce(disabled_at, :now)");
            invitations.withdraw(username.value());
            return username;
        });
    }

    private void change(Username username, String what) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int changed = database.sql("update query.account set " + what + ", sessions_from = :now where username = :username")
                .param("now", now).param("username", username.value()).update();
        if (changed == 0) {
            throw new UserRefused(HttpStatus.NOT_FOUND, "NO_SUCH_USER", "There is no user " + username.value() + ".");
        }
    }

    boolean any() {
        return database.sql("select exists (select from query.account)").query(Boolean.class).single();
    }

    /**
     * Uses a link up for a password of its owner's choice.
     *
     * @param chosen the name the first administrator wants; others have theirs
     * @return whether the link was still good
     */
    boolean choose(String code, @Nullable Username chosen, Password password) {
        String hash = Objects.requireNonNull(encoder.encode(password.value()));
        return in(() -> {
            var invited = invitations.use(code);
            if (invited.isEmpty()) {
                return false;
            }
            return invited.get().username().map(username -> set(username, hash)).orElseGet(() -> first(Objects.requireNonNull(chosen), hash));
        });
    }

    private boolean set(String username, String hash) {
        return database.sql("update query.account set password = ? where username = ? and disabled_at is null").params(hash, username).update() == 1;
    }

    /** Several instances may have printed a link each: only the first one used makes an administrator. */
    private boolean first(Username username, String hash) {
        database.sql("lock table query.account in exclusive mode").update();
        return !any() && database.sql("insert into query.account (username, password, role) values (?, ?, ?)")
                .params(username.value(), hash, Role.ADMINISTRATOR.word()).update() == 1;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
