package io.plumbline.events;

import java.util.List;

/**
 * Text that only the keys of the people it is about can open.
 *
 * @param ciphertext base64
 * @param keys the key ids, each the stream of a person; losing any one loses the text
 */
public record Sealed(String ciphertext, List<String> keys) {
    public Sealed {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "Sealed" + keys;
    }
}
