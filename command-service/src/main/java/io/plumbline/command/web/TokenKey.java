package io.plumbline.command.web;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The secret that signs and checks tokens, shared with the query service. */
final class TokenKey {
    private static final int LEAST_BYTES = 32;

    private TokenKey() {}

    /** @param base64 at least 32 bytes; HS256 is no stronger than its key */
    static SecretKey of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("plumbline.token-secret is not base64", e);
        }
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalStateException("plumbline.token-secret has " + bytes.length + " bytes; it needs at least "
                    + LEAST_BYTES + " (openssl rand -base64 32)");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
