package io.plumbline.query.page;

import java.util.List;

/**
 * A figure as the page sets it, and as its downloads give it.
 *
 * @param id of the element, unique on the page, and of its downloads
 * @param width of twelve columns
 * @param headline the finding, a full clause
 * @param subtitle measure, interval, method, population
 * @param pictures SVG, in order
 * @param source n, what is left out
 * @param table everything the pictures say
 * @param method the page of the methods that says how it is computed, such as {@code severity}
 */
public record Figure(String id, int width, String headline, String subtitle, List<Picture> pictures, String source, Table table,
        String method) {
    /** @param caption between pictures; empty for none */
    public record Picture(String caption, String svg) {
        public static List<Picture> of(String svg) {
            return List.of(new Picture("", svg));
        }
    }

    /**
     * @param rows cells by column; a row of one cell is a note across the table
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {
        private static final int ON_A_PAGE = 200;

        /** As many rows as a page takes; the download has them all. */
        public List<List<String>> shown() {
            return rows.size() <= ON_A_PAGE ? rows : rows.subList(0, ON_A_PAGE);
        }

        /** Rows that only the download has. */
        public int left() {
            return rows.size() - shown().size();
        }
    }

    /** A figure that cannot be given, with the reason in the place of its numbers. */
    public static Figure without(String id, int width, String headline, String why, String caption, String svg, String method) {
        return new Figure(id, width, headline, why, Picture.of(svg), "", new Table(caption, List.of("Measure", "Value"), List.of(List.of(why))),
                method);
    }
}
