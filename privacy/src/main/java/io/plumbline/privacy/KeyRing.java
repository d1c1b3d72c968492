package io.plumbline.privacy;

import java.util.List;
import java.util.Map;

/**
 * The keys of the people one piece of work is about, fetched together: a request, a page, or an importer's batch of
 * candidacies. Seals any number of texts without asking the database again. Hold it for seconds, not for a run: a
 * key destroyed meanwhile stays in it. Immutable, safe for many threads.
 */
public final class KeyRing {

    private final Map<String, PersonKey> keys;

    KeyRing(Map<String, PersonKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Seals a text under the keys of everyone it is about.
     *
     * @param owners key ids, e.g. {@code candidate/42}, {@code interviewer/7}; all must be on this ring
     * @throws ForgottenPersonException when one of the owners was forgotten
     * @throws IllegalArgumentException when an owner is not on this ring, or none is given
     */
    public SealedText seal(String text, String... owners) {
        List<String> ids = Owners.canonical(List.of(owners));
        return new SealedText(SealCipher.seal(text, ids, ids.stream().map(this::live).toList()), ids);
    }

    /**
     * Whether a person's key was destroyed.
     *
     * @throws IllegalArgumentException when the id is not on this ring
     */
    public boolean isForgotten(String keyId) {
        return switch (key(keyId)) {
            case PersonKey.Live _ -> false;
            case PersonKey.Destroyed _ -> true;
        };
    }

    private PersonKey.Live live(String id) {
        return switch (key(id)) {
            case PersonKey.Live live -> live;
            case PersonKey.Destroyed _ -> throw new ForgottenPersonException(id);
        };
    }

    private PersonKey key(String id) {
        PersonKey key = keys.get(id);
        if (key == null) {
            throw new IllegalArgumentException("No key on this ring for " + id);
        }
        return key;
    }

    @Override
    public String toString() {
        return "KeyRing of " + keys.size();
    }
}
