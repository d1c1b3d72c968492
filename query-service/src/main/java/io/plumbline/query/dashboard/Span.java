package io.plumbline.query.dashboard;

/** A piece of a sentence. */
record Span(String text, boolean strong) {
    static Span plain(String text) {
        return new Span(text, false);
    }

    static Span strong(String text) {
        return new Span(text, true);
    }
}
