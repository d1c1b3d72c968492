package io.plumbline.query.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that stand for ids and that nobody can trace back without the installation's secret: source systems like to make
 * ids of e-mail addresses. The same id gives the same word for as long as the secret stays; a shorter word begins a longer.
 */
public final class KeyedWords {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Mac keyed;

    public KeyedWords(byte[] secret) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /**
     * @param kind what the id is of: the same id of another kind gives another word
     * @param letters 1 to 32, of five bits each
     */
    public String of(String kind, String id, int letters) {
        byte[] code = copy().doFinal(("pseudonym of " + kind + "/" + id).getBytes(StandardCharsets.UTF_8));
        StringBuilder word = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            word.append(LETTERS.charAt(code[i] & 31));
        }
        return word.toString();
    }

    /** A code is no work of several threads. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HmacSHA256 can be copied", e);
        }
    }
}
