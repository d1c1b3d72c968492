package io.plumbline.query.people;

import io.plumbline.events.Sealed;
import io.plumbline.privacy.SealedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sealed text lies in rows: the ciphertext, and the ids of its keys parted by spaces, which no id contains. */
final class SealedColumns {
    static final String[] NAMES = {"name", "name_keys", "email", "email_keys"};

    private SealedColumns() {}

    static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.ciphertext();
    }

    static @Nullable String keys(@Nullable Sealed sealed) {
        return sealed == null ? null : String.join(" ", sealed.keys());
    }

    static SealedText read(String text, String keys) {
        return new SealedText(text, List.of(keys.split(" ")));
    }
}
