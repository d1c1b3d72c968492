package io.plumbline.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ciphertext does not open although every key is there: it was altered, cut short, moved to other people, or its
 * keys are not the ones it was sealed with. Never a sign of forgetting, always one of damage.
 */
public final class BrokenSealException extends RuntimeException {

    private final List<String> keys;

    BrokenSealException(List<String> keys, @Nullable Throwable cause) {
        super("A text sealed under " + String.join(", ", keys) + " was altered or belongs to someone else", cause);
        this.keys = List.copyOf(keys);
    }

    /** Ids of the keys the text claims to be sealed under. */
    public List<String> keys() {
        return keys;
    }
}
