package io.plumbline.query.chart;

/** The small picture under a key figure, on a line from 0 to 1. */
public final class Strip {
    private static final int HEIGHT = 20;
    private static final double Y = 8;
    private static final double RADIUS = 4.5;

    private Strip() {}

    /** An estimate with its interval, all 0 to 1. */
    public static String interval(double value, double lower, double upper) {
        return base().line("ci b thick", lower, Y, upper, Y).dot("pt b", value, Y, RADIUS).svg("strip", HEIGHT, "");
    }

    /** Bounds of identification, 0 to 1: hatched, no point in them is likelier than another. */
    public static String bounds(double lower, double upper) {
        return base().hatched(lower, Y - 4, upper, 8).svg("strip", HEIGHT, "");
    }

    /** A part of a whole, 0 to 1. */
    public static String share(double share) {
        return base().box("bar", 0, Y - 4, share, 8).svg("strip", HEIGHT, "");
    }

    /** Nothing that can be drawn: the whole line is open. */
    public static String open() {
        return base().hatched(0, Y - 4, 1, 8).svg("strip", HEIGHT, "");
    }

    private static Drawing base() {
        return new Drawing().line("base", 0, Y, 1, Y);
    }
}
