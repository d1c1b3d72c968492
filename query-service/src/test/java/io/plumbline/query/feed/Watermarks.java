package io.plumbline.query.feed;

import javax.sql.DataSource;

/** The watermark of a test's database. */
public final class Watermarks {
    private Watermarks() {}

    public static Watermark of(DataSource dataSource) {
        return new Watermark(dataSource);
    }
}
