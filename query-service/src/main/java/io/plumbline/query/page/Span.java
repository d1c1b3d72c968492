package io.plumbline.query.page;

/** A piece of a sentence. */
public record Span(String text, boolean strong) {
    public static Span plain(String text) {
        return new Span(text, false);
    }

    public static Span strong(String text) {
        return new Span(text, true);
    }
}
