package io.plumbline.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Seals text under the keys of the people it is about, opens it, and destroys keys. Keys are made on first use.
 *
 * <p>Any number of instances may work on the same schema. What one destroys, the others can still read for at most
 * {@link #KEY_AGE}; a text sealed elsewhere within that time is under the destroyed key and can never be opened.
 * Safe for many threads. All methods throw {@link KeysUnavailableException} when the database cannot be reached.
 */
public final class Vault {

    /** How long a key is trusted before the database is asked again. */
    public static final Duration KEY_AGE = Duration.ofSeconds(3);

    /** At about 200 bytes a key, some 6 MB. */
    static final int CACHED_KEYS = 30_000;

    private final KeyTable table;
    private final KeyCache cache;

    /** @param keys connects as the role of the schema {@code keys}, to the primary: a standby may lag behind a forgetting */
    public Vault(DataSource keys) {
        this(keys, CACHED_KEYS, System::nanoTime);
    }

    Vault(DataSource keys, int cachedKeys, LongSupplier nanoClock) {
        this.table = new KeyTable(keys);
        this.cache = new KeyCache(cachedKeys, KEY_AGE, nanoClock);
    }

    /**
     * Seals one text under the keys of everyone it is about.
     *
     * @param owners key ids, e.g. {@code candidate/42}, {@code interviewer/7}
     * @throws ForgottenPersonException when one of the owners was forgotten
     */
    public SealedText seal(String text, String... owners) {
        return ring(List.of(owners)).seal(text, owners);
    }

    /**
     * Fetches the keys of many people, making those that do not exist yet, in at most three queries.
     * A forgotten person is on the ring too, and refused when something is sealed for them.
     */
    public KeyRing ring(Collection<String> keyIds) {
        keyIds.forEach(Owners::check);
        Map<String, PersonKey> keys = cache.get(keyIds);
        Set<String> unknown = without(keyIds, keys);
        if (!unknown.isEmpty()) {
            long askedAt = cache.now();
            Map<String, PersonKey> read = table.findOrCreate(unknown);
            cache.put(read, askedAt);
            keys.putAll(read);
        }
        return new KeyRing(keys);
    }

    /**
     * Opens one text; empty when the key of anyone it is about is gone.
     *
     * @throws BrokenSealException when the ciphertext was altered or belongs to other people
     */
    public Optional<String> unseal(SealedText sealed) {
        return unsealAll(List.of(sealed)).getFirst();
    }

    /**
     * Opens many texts with at most one query, in their order; empty where a key is gone.
     *
     * @throws BrokenSealException when a ciphertext was altered or belongs to other people
     */
    public List<Optional<String>> unsealAll(Collection<SealedText> texts) {
        var ids = new HashSet<String>();
        texts.forEach(text -> ids.addAll(text.keys()));
        Map<String, PersonKey> keys = find(ids);
        return texts.stream().map(text -> open(text, keys)).toList();
    }

    /**
     * Destroys a person's key for good; every text sealed under it is lost, in every copy. Leaves a tombstone, also for
     * an id that never had a key: it will never get one. Destroying twice changes nothing.
     */
    public void destroy(String keyId) {
        table.destroy(Owners.check(keyId));
        cache.remove(keyId);
    }

    /** Never makes a key: an unknown id means the key is lost, and a new one could not open anything. */
    private Map<String, PersonKey> find(Set<String> ids) {
        Map<String, PersonKey> keys = new HashMap<>(cache.get(ids));
        Set<String> unknown = without(ids, keys);
        if (!unknown.isEmpty()) {
            long askedAt = cache.now();
            Map<String, PersonKey> read = table.find(unknown);
            cache.put(read, askedAt);
            keys.putAll(read);
        }
        return keys;
    }

    private static Optional<String> open(SealedText text, Map<String, PersonKey> keys) {
        var live = new ArrayList<PersonKey.Live>();
        for (String id : text.keys()) {
            if (keys.get(id) instanceof PersonKey.Live key) {
                live.add(key);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(SealCipher.open(text, live));
    }

    private static Set<String> without(Collection<String> ids, Map<String, PersonKey> known) {
        var rest = new HashSet<>(ids);
        rest.removeAll(known.keySet());
        return rest;
    }
}
