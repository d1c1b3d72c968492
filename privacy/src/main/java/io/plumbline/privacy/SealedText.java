package io.plumbline.privacy;

import java.util.List;

/**
 * A text nobody can read without the keys of everyone it is about.
 *
 * @param ciphertext base64 of one version byte, a 12-byte nonce, and the AES-256-GCM ciphertext with its 16-byte tag
 * @param keys ids of all the keys it is sealed under, sorted, none twice; losing any one of them loses the text
 */
public record SealedText(String ciphertext, List<String> keys) {

    /** @throws IllegalArgumentException when no key is named, or a key id is malformed */
    public SealedText {
        keys = Owners.canonical(keys);
    }
}
