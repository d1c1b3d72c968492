package io.plumbline.command;

import io.plumbline.events.Sealed;
import io.plumbline.events.StreamId;
import io.plumbline.privacy.SealedText;
import io.plumbline.privacy.Vault;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is said of people at the door: behind it nobody knows a name, or a key. */
@Component
public class Seals {
    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param text nothing, or only blanks: nothing to seal
     * @param people everyone it is about; losing any one's key loses it
     * @throws io.plumbline.privacy.ForgottenPersonException when one of them was forgotten
     */
    public @Nullable Sealed seal(@Nullable String text, StreamId... people) {
        if (text == null || text.isBlank()) {
            return null;
        }
        SealedText sealed =
                vault.seal(text, Stream.of(people).map(StreamId::toString).toArray(String[]::new));
        return new Sealed(sealed.ciphertext(), sealed.keys());
    }

    /** Makes every text about a person unreadable, for good. Doing it again changes nothing. */
    public void destroyKeyOf(StreamId person) {
        vault.destroy(person.toString());
    }
}
