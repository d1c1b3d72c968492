package io.plumbline.query.dashboard;

import java.util.List;

/**
 * A figure as the page sets it.
 *
 * @param id of the element, unique on the page
 * @param width of twelve columns
 * @param headline the finding, a full clause
 * @param subtitle measure, interval, method, population
 * @param pictures SVG, in order
 * @param source n, what is left out
 * @param table everything the pictures say
 */
record Figure(String id, int width, String headline, String subtitle, List<Picture> pictures, String source, Table table) {
    /** @param caption between pictures; empty for none */
    record Picture(String caption, String svg) {}

    /**
     * @param rows cells by column; a row of one cell is a note across the table
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) {}
}
