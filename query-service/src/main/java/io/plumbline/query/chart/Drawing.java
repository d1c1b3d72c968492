package io.plumbline.query.chart;

import java.util.List;
import java.util.Locale;

/**
 * One fluid SVG: x in percent of its width, y in pixels, so text never scales. Looks come from classes of the style
 * sheet; nothing here is a style attribute, which the pages' content policy forbids.
 */
final class Drawing {
    private static final double WHOLE = 100;

    private final StringBuilder marks = new StringBuilder();

    /** @param x 0 to 1 */
    private static String percent(double x) {
        return number(x * WHOLE) + "%";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.startsWith("-0.00") ? "0.00" : text;
    }

    Drawing line(String look, double x1, double y1, double x2, double y2) {
        marks.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(look, percent(x1), number(y1), percent(x2), number(y2)));
        return this;
    }

    Drawing box(String look, double x1, double y, double x2, double height) {
        marks.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(look, percent(x1), number(y), percent(Math.max(0, x2 - x1)), number(height)));
        return this;
    }

    /** Hatched, with edges at both ends: a hatch alone is too faint to see. */
    Drawing hatched(double x1, double y, double x2, double height) {
        return box("hat", x1, y, x2, height).line("base", x1, y, x1, y + height).line("base", x2, y, x2, y + height);
    }

    Drawing dot(String look, double x, double y, double radius) {
        marks.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(look, percent(x), number(y), number(radius)));
        return this;
    }

    /** A shape of the page's sprite, such as {@code m-tri}. */
    Drawing mark(String shape, String look, double x, double y) {
        marks.append("<svg class=\"o\" x=\"%s\" y=\"%s\"><use href=\"#%s\" class=\"%s\"/></svg>".formatted(percent(x), number(y), shape, look));
        return this;
    }

    /** @param dx pixels to the right */
    Drawing text(String look, double x, double dx, double y, String text) {
        marks.append("<text class=\"%s\" x=\"%s\" dx=\"%s\" y=\"%s\">%s</text>".formatted(look, percent(x), number(dx), number(y), escaped(text)));
        return this;
    }

    /** @param path of SVG, x from 0 to 100, y in pixels */
    record Curve(String look, String path) {}

    /** Curves stretch with the width, from {@code left} (0 to 1) to the right edge; their lines keep their strength. */
    Drawing curves(double left, double height, List<Curve> curves) {
        marks.append("<svg class=\"o\" x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\" viewBox=\"0 0 100 %s\" preserveAspectRatio=\"none\">"
                .formatted(percent(left), percent(1 - left), number(height), number(height)));
        curves.forEach(curve -> marks.append("<path class=\"%s\" d=\"%s\"/>".formatted(curve.look(), curve.path())));
        marks.append("</svg>");
        return this;
    }

    /** A vertical reference line: the plumb line, with a bob at its foot. */
    Drawing plumb(double x, double from, double to) {
        return line("plumb", x, from, x, to).mark("bob", "bob", x, to);
    }

    /**
     * @param look classes beside {@code c}
     * @param title what the picture shows, for who cannot see it; empty when it repeats the text beside it
     */
    String svg(String look, int height, String title) {
        String meaning = title.isEmpty() ? "aria-hidden=\"true\"" : "role=\"img\"";
        String named = title.isEmpty() ? "" : "<title>" + escaped(title) + "</title>";
        return "<svg class=\"c %s\" %s height=\"%d\">%s%s</svg>".formatted(look, meaning, height, named, marks);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
