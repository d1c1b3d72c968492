package io.plumbline.command.importing.greenhouse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML as Greenhouse's editor writes it, as plain text: paragraphs and list items on lines of their own. */
final class PlainText {
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\b[^>]*>|</?(p|div|ul|ol|h[1-6]|tr|table|blockquote)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,10000}>");
    private static final Pattern EDGES = Pattern.compile("[ \\t\\r\\f]*\\n[ \\t\\r\\f]*");
    private static final Pattern MANY = Pattern.compile("\\n{3,}");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
            Map.entry("apos", "'"), Map.entry("nbsp", " "), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
            Map.entry("hellip", "…"), Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"), Map.entry("bull", "•"), Map.entry("euro", "€"), Map.entry("copy", "©"));

    private PlainText() {}

    /** Null where nothing is said. */
    static @Nullable String of(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String text = html;
        if (text.indexOf('<') >= 0) {
            text = HIDDEN.matcher(text).replaceAll("");
            text = ITEM.matcher(text).replaceAll("\n- ");
            text = BREAK.matcher(text).replaceAll("\n");
            text = TAG.matcher(text).replaceAll("");
        }
        if (text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
        }
        String plain = lines(text.replace('\u00a0', ' ')).strip();
        return plain.isEmpty() ? null : plain;
    }

    private static String lines(String text) {
        return text.indexOf('\n') < 0 ? text : MANY.matcher(EDGES.matcher(text).replaceAll("\n")).replaceAll("\n\n");
    }

    private static String character(String entity, String asWritten) {
        if (entity.charAt(0) != '#') {
            return NAMED.getOrDefault(entity, asWritten);
        }
        boolean hex = Character.toLowerCase(entity.charAt(1)) == 'x';
        int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean printable = Character.isValidCodePoint(point) && !Character.isISOControl(point)
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return printable ? Character.toString(point) : " ";
    }
}
