package io.plumbline.command.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code command.relay}: the token of each topic, and whose it is. */
final class RelayTable {
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtext('plumbline.relay'), hashtext(?))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('plumbline.relay'), hashtext(?))";
    private static final String CLAIM = """
            insert into command.relay as r (topic, epoch, owner) values (?, 1, ?)
            on conflict (topic) do update set epoch = r.epoch + 1, owner = excluded.owner
            returning epoch, position, gap_from, gap_to, partitions""";
    private static final String MOVE = """
            update command.relay set position = ?, gap_from = ?, gap_to = ?, moved_at = now()
            where topic = ? and epoch = ?""";
    private static final String CHECK = "select from command.relay where topic = ? and epoch = ?";
    private static final String NOTE_PARTITIONS = "update command.relay set partitions = ? where topic = ?";
    private static final String RESET = """
            update command.relay set epoch = epoch + 1, position = 0, gap_from = '{}', gap_to = '{}', moved_at = now()
            where topic = ?""";
    private static final String PROGRESS = """
            select r.owner, r.position, r.gap_from, r.gap_to,
                   (select coalesce(max(global_index), 0) from command.domain_event)
            from command.relay r where topic = ?""";

    private RelayTable() {}

    /**
     * The right to move a topic's token, until somebody raises the epoch.
     *
     * @param partitions as the topic was made; empty before it is
     */
    record Claim(String topic, long epoch, Token token, OptionalInt partitions) {}

    /**
     * Empty while another instance has it. The lock belongs to the connection and ends with it, so that the next
     * instance takes over as soon as PostgreSQL sees this one gone; the epoch stops an owner that does not know it yet.
     */
    static Optional<Claim> claim(Connection connection, String topic, String owner) throws SQLException {
        if (!lock(connection, TRY_LOCK, topic)) {
            return Optional.empty();
        }
        try {
            Claim claim = raiseEpoch(connection, topic, owner);
            // A move that a crash of the server undoes is made again: what it spoke of is sent twice.
            execute(connection, "set synchronous_commit = off");
            // Reads are by index, always. Of a store that has grown since it was last looked at, or has just been made,
            // the planner believes that it is small, and reads all of it for each gap.
            execute(connection, "set enable_seqscan = off");
            execute(connection, "set enable_bitmapscan = off");
            return Optional.of(claim);
        } catch (SQLException e) {
            release(connection, topic);
            throw e;
        }
    }

    private static Claim raiseEpoch(Connection connection, String topic, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, topic);
            statement.setString(2, owner);
            try (var rows = statement.executeQuery()) {
                rows.next();
                Integer partitions = rows.getObject(5, Integer.class);
                return new Claim(topic, rows.getLong(1), token(rows, 2),
                        partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions));
            }
        }
    }

    static void release(Connection connection, String topic) throws SQLException {
        execute(connection, "reset synchronous_commit");
        execute(connection, "reset enable_seqscan");
        execute(connection, "reset enable_bitmapscan");
        lock(connection, UNLOCK, topic);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @throws OvertakenException when the claim is no longer the newest: nothing has been moved then */
    static void move(Connection connection, Claim claim, Token token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, token.position());
            statement.setArray(2, bigints(connection, token.gaps().stream().map(Token.Range::from).toArray()));
            statement.setArray(3, bigints(connection, token.gaps().stream().map(Token.Range::to).toArray()));
            statement.setString(4, claim.topic());
            statement.setLong(5, claim.epoch());
            if (statement.executeUpdate() == 0) {
                throw new OvertakenException();
            }
        }
    }

    /** @throws OvertakenException when the claim is no longer the newest */
    static void check(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHECK)) {
            statement.setString(1, claim.topic());
            statement.setLong(2, claim.epoch());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new OvertakenException();
                }
            }
        }
    }

    static void notePartitions(Connection connection, String topic, int partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE_PARTITIONS)) {
            statement.setInt(1, partitions);
            statement.setString(2, topic);
            statement.executeUpdate();
        }
    }

    /** Lets the owner, whoever it is, start from the store's beginning. */
    static void reset(Connection connection, String topic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESET)) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }

    static Optional<RelayProgress> progress(Connection connection, String topic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(RelayProgress.of(topic, rows.getString(1), token(rows, 2), rows.getLong(5)))
                        : Optional.empty();
            }
        }
    }

    private static Token token(ResultSet rows, int column) throws SQLException {
        Long[] from = (Long[]) rows.getArray(column + 1).getArray();
        Long[] to = (Long[]) rows.getArray(column + 2).getArray();
        var gaps = new ArrayList<Token.Range>(from.length);
        for (int i = 0; i < from.length; i++) {
            gaps.add(new Token.Range(from[i], to[i]));
        }
        return new Token(rows.getLong(column), List.copyOf(gaps));
    }

    private static boolean lock(Connection connection, String sql, String topic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static Array bigints(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("bigint", values);
    }
}
