package io.plumbline.query.page;

/**
 * One of the figures the page begins with.
 *
 * @param value the number; a word where there is none
 * @param unit set smaller, after the value
 * @param picture SVG
 * @param interval how sure it is, in words
 * @param why what it rests on
 */
public record KeyFigure(String label, String value, String unit, String picture, String interval, String why) {}
