package io.plumbline.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The keys as PostgreSQL holds them. Every statement commits by itself, so creating and destroying the same key meet in
 * the primary key's index: whichever comes second sees the first, and a tombstone always wins.
 */
final class KeyTable {

    private static final String FIND = "select key_id, material from keys.person_key where key_id = any (?)";
    private static final String CREATE = """
            insert into keys.person_key (key_id, material)
            select * from unnest(?::text[], ?::bytea[])
            on conflict (key_id) do nothing
            returning key_id, material""";
    private static final String DESTROY = """
            insert into keys.person_key as k (key_id, material, destroyed_at) values (?, null, now())
            on conflict (key_id) do update set material = null, destroyed_at = now() where k.material is not null""";

    private final DataSource dataSource;

    KeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The keys and tombstones there are; ids never seen are missing from the answer. One query. */
    Map<String, PersonKey> find(Collection<String> ids) {
        return inConnection("reading keys", connection -> find(connection, ids));
    }

    /** A key or a tombstone for every id, made where there was none. At most three queries however many ids. */
    Map<String, PersonKey> findOrCreate(Collection<String> ids) {
        return inConnection("creating keys", connection -> {
            Map<String, PersonKey> found = find(connection, ids);
            // Sorted, because two instances that lock the same new ids in different orders would deadlock.
            var missing = new TreeSet<>(ids);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                Map<String, PersonKey> created = create(connection, missing);
                found.putAll(created);
                missing.removeAll(created.keySet());
            }
            if (!missing.isEmpty()) {
                found.putAll(find(connection, missing));
            }
            return found;
        });
    }

    void destroy(String id) {
        inConnection("destroying a key", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DESTROY)) {
                statement.setString(1, id);
                return statement.executeUpdate();
            }
        });
    }

    private static Map<String, PersonKey> find(Connection connection, Collection<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            return read(statement);
        }
    }

    private static Map<String, PersonKey> create(Connection connection, Collection<String> ids) throws SQLException {
        byte[][] materials = new byte[ids.size()][];
        for (int i = 0; i < materials.length; i++) {
            materials[i] = SealCipher.newKey();
        }
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.setArray(2, connection.createArrayOf("bytea", materials));
            return read(statement);
        }
    }

    private static Map<String, PersonKey> read(PreparedStatement statement) throws SQLException {
        var keys = new HashMap<String, PersonKey>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] material = rows.getBytes(2);
                keys.put(rows.getString(1), material == null ? PersonKey.DESTROYED : new PersonKey.Live(material));
            }
        }
        return keys;
    }

    private <T> T inConnection(String doing, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            return work.with(connection);
        } catch (SQLException e) {
            throw new KeysUnavailableException(doing, e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
