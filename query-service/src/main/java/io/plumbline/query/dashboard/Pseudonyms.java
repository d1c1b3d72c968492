package io.plumbline.query.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stable words for interviewers that nobody can trace back without the secret: source systems like to make ids of
 * e-mail addresses. Six letters of thirty-two; two interviewers of a thousand share one less than once in two thousand times.
 */
final class Pseudonyms implements Labels {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    private final SecretKeySpec key;

    Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public String of(String interviewer) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] code = mac.doFinal(("pseudonym of interviewer/" + interviewer).getBytes(StandardCharsets.UTF_8));
            StringBuilder word = new StringBuilder("Interviewer ");
            for (int i = 0; i < LENGTH; i++) {
                word.append(LETTERS.charAt(code[i] & 31));
            }
            return word.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
