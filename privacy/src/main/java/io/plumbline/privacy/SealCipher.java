package io.plumbline.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-256-GCM under a key derived (HKDF-SHA256, RFC 5869) from the keys of all owners together: without any one of them
 * the derivation has 256 unknown bits. The owners' ids enter both the derivation and the additional data, so a
 * ciphertext moved to another person does not open.
 */
final class SealCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final byte[] PURPOSE = "io.plumbline.privacy text 1\n".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealCipher() {}

    static byte[] newKey() {
        byte[] key = new byte[PersonKey.BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The keys in the order of the canonical owners. */
    static String seal(String text, List<String> owners, List<PersonKey.Live> keys) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] context = context(owners);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, derive(keys, context), nonce, context)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = ByteBuffer.allocate(1 + NONCE_BYTES + body.length).put(VERSION).put(nonce).put(body).array();
            return Base64.getEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no AES-256-GCM or HKDF-SHA256", e);
        }
    }

    static String open(SealedText sealed, List<PersonKey.Live> keys) {
        byte[] bytes = decode(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(1, nonce);
        byte[] context = context(sealed.keys());
        try {
            int from = 1 + NONCE_BYTES;
            byte[] text = cipher(Cipher.DECRYPT_MODE, derive(keys, context), nonce, context)
                    .doFinal(bytes, from, bytes.length - from);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException(sealed.keys(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no AES-256-GCM or HKDF-SHA256", e);
        }
    }

    private static byte[] decode(SealedText sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
            if (bytes.length >= 1 + NONCE_BYTES + TAG_BYTES && bytes[0] == VERSION) {
                return bytes;
            }
            throw new BrokenSealException(sealed.keys(), null);
        } catch (IllegalArgumentException e) {
            throw new BrokenSealException(sealed.keys(), e);
        }
    }

    private static byte[] context(List<String> owners) {
        byte[] ids = Owners.bytes(owners);
        return ByteBuffer.allocate(PURPOSE.length + ids.length).put(PURPOSE).put(ids).array();
    }

    private static SecretKey derive(List<PersonKey.Live> keys, byte[] context) throws GeneralSecurityException {
        var input = HKDFParameterSpec.ofExtract();
        keys.forEach(key -> input.addIKM(key.material()));
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", input.thenExpand(context, PersonKey.BYTES));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
