package io.plumbline.query.exports;

import org.jspecify.annotations.Nullable;

/** Rows on their way to a sheet, counted, and what is said of them. */
final class Counted implements Rows {
    private final Rows sheet;
    private long rows;
    private @Nullable String note;

    Counted(Rows sheet) {
        this.sheet = sheet;
    }

    @Override
    public void row(@Nullable Object[] cells) {
        sheet.row(cells);
        rows++;
    }

    @Override
    public void note(String sentence) {
        note = note == null ? sentence : note + " " + sentence;
    }

    long rows() {
        return rows;
    }

    @Nullable String note() {
        return note;
    }
}
