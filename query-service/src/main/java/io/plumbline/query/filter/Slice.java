package io.plumbline.query.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The candidacies that share a value, or all of them.
 *
 * @param value empty for everything
 */
public record Slice(Dimension dimension, String value) {
    public static final Slice EVERYTHING = new Slice(Dimension.EVERYTHING, "");
    /** What stands for an empty cell. */
    public static final String NOT_STATED = "not_stated";
    private static final int LONGEST = 300;

    /** @param text as {@link #text} gives it; absent or empty for everything. Empty when it names no slice. */
    public static Optional<Slice> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(EVERYTHING);
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1 || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String word = text.substring(0, colon);
        return Arrays.stream(Dimension.values()).filter(each -> each != Dimension.EVERYTHING && each.word().equals(word))
                .findFirst().map(dimension -> new Slice(dimension, text.substring(colon + 1)));
    }

    /** As addresses carry it, {@code role-family:ai_engineer}; empty for everything. */
    public String text() {
        return whole() ? "" : dimension.word() + ":" + value;
    }

    public boolean whole() {
        return dimension == Dimension.EVERYTHING;
    }

    /** As people read it. */
    public String words() {
        if (whole()) {
            return "all candidacies";
        }
        return switch (dimension) {
            case EVERYTHING -> "all candidacies";
            case ROLE_FAMILY -> "role family " + plain();
            case LEVEL -> "level " + plain();
            case TEAM -> "team " + plain();
            case RUBRIC_VERSION -> "rubric " + value;
            case PERIOD -> "opened in " + value;
        };
    }

    private String plain() {
        return value.replace('_', ' ');
    }

    /** The dimensions to choose from. */
    public static List<Dimension> dimensions() {
        return Arrays.stream(Dimension.values()).filter(each -> each != Dimension.EVERYTHING).toList();
    }
}
