package io.plumbline.query.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stable words for interviewers that nobody can trace back without the secret: source systems like to make ids of
 * e-mail addresses. A word has six letters of thirty-two; two interviewers of a thousand share one less than once in two
 * thousand times. A code has ten.
 */
final class Pseudonyms implements Labels {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int WORD = 6;
    private static final int CODE = 10;

    private final SecretKeySpec key;
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public String of(String interviewer) {
        return "Interviewer " + code(interviewer).substring(0, WORD);
    }

    /** Long enough to tell a million interviewers apart. */
    String code(String interviewer) {
        return codes.computeIfAbsent(interviewer, this::hash);
    }

    private String hash(String interviewer) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(("pseudonym of interviewer/" + interviewer).getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < CODE; i++) {
                code.append(LETTERS.charAt(hash[i] & 31));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
