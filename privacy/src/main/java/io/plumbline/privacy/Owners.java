package io.plumbline.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The people a text is about, as key ids in one order, so that "about a and b" and "about b and a" are the same seal. */
final class Owners {

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._:@/-]{1,200}");

    private Owners() {}

    static List<String> canonical(Collection<String> keyIds) {
        if (keyIds.isEmpty()) {
            throw new IllegalArgumentException("A sealed text needs at least one key");
        }
        keyIds.forEach(Owners::check);
        return keyIds.stream().sorted().distinct().toList();
    }

    static String check(String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("Not a key id (" + KEY_ID.pattern() + "): " + keyId);
        }
        return keyId;
    }

    /** Length-prefixed, so that no two lists of ids give the same bytes. */
    static byte[] bytes(List<String> canonical) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(canonical.size());
            for (String id : canonical) {
                out.writeUTF(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
