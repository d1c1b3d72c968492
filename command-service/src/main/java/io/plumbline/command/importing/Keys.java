package io.plumbline.command.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys for things that a source knows by name only. The same name has the same key for ever, and no other name has it. */
public final class Keys {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");
    private static final int READABLE = 60;

    /** Histories name the same few competencies in every row. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    private Keys() {}

    /** A name that is a key already stays; another is shortened to what can be read of it, and a mark of the whole. */
    public static String of(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        String key = KEY.matcher(name).matches() ? name : readable(name) + "." + mark(name);
        if (name.length() <= 2 * READABLE && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(name, key);
        }
        return key;
    }

    /** A key for what several names together say. */
    public static String of(String... names) {
        return Arrays.stream(names).map(Keys::readable).collect(Collectors.joining(".")) + "."
                + mark(String.join("\n", names));
    }

    private static String readable(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), READABLE / 2));
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
