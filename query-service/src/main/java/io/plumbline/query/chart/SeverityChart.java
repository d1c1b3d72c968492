package io.plumbline.query.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Interviewers in the order of their severity, each a dot with its interval, the panel as the plumb line. The outermost
 * who differ are named; everyone else is a thinner line, so that hundreds fit; of thousands, every so manieth is drawn.
 *
 * @param rows most severe first
 * @param heldBack how many are not shown; a hatched row says so
 * @param heldBackLabel in which words
 */
public record SeverityChart(List<Row> rows, int heldBack, String heldBackLabel) {
    private static final int NAMED_A_SIDE = 8;
    private static final int MOST_LINES = 300;
    private static final double NAMED = 19;
    private static final double LEAST = 1.4;
    private static final double MOST = 9;
    /** Under this height a row's interval is drawn paler, so that the dots make a line of their own. */
    private static final double CLOSE = 4;
    private static final double ROOM = 300;
    private static final int TOP = 40;
    private static final int HELD = 30;
    private static final int LONGEST_NAME = 24;

    /**
     * @param severity scale points; positive rates lower
     * @param differs whether it does, after correction for how many are compared
     */
    public record Row(String name, double severity, double lower, double upper, boolean differs) {}

    public String svg(String title) {
        return grouped().draw(title);
    }

    /** Beyond some hundreds, lines close on each other would be one blot: of each few in order, the middle one stands for them. */
    private SeverityChart grouped() {
        if (rows.size() <= MOST_LINES) {
            return this;
        }
        int size = (rows.size() + MOST_LINES - 1) / MOST_LINES;
        List<Row> kept = IntStream.range(0, rows.size())
                .filter(i -> i < NAMED_A_SIDE || i >= rows.size() - NAMED_A_SIDE || (i - NAMED_A_SIDE) % size == size / 2)
                .mapToObj(rows::get).toList();
        return new SeverityChart(kept, heldBack, heldBackLabel);
    }

    private String draw(String title) {
        double reach = reach();
        long named = IntStream.range(0, rows.size()).filter(this::named).count();
        double thin = Math.clamp(ROOM / Math.max(1, rows.size() - named), LEAST, MOST);
        double foot = TOP + named * NAMED + (rows.size() - named) * thin + 6;
        Drawing drawing = axis(reach, foot);
        double y = TOP;
        for (int i = 0; i < rows.size(); i++) {
            double step = named(i) ? NAMED : thin;
            draw(drawing, rows.get(i), named(i), y + step / 2, reach, step);
            y += step;
        }
        if (heldBack > 0) {
            drawing.hatched(0, foot + 34, 1, HELD)
                    .text("t-ink halo mid", 0.5, 0, foot + 34 + HELD / 2.0 + 4, heldBackLabel);
        }
        return drawing.svg("", (int) Math.ceil(foot + 30 + (heldBack > 0 ? HELD + 8 : 0)), title);
    }

    private boolean named(int at) {
        return rows.get(at).differs() && (at < NAMED_A_SIDE || at >= rows.size() - NAMED_A_SIDE);
    }

    private void draw(Drawing drawing, Row row, boolean named, double y, double reach, double step) {
        String look = (row.differs() ? "ci b thin" : "ci thin") + (step < CLOSE ? " close" : "");
        drawing.line(look, x(row.lower(), reach), y, x(row.upper(), reach), y)
                .dot(row.differs() ? "pt b" : "pt", x(row.severity(), reach), y, Math.clamp(step / 2, 1.1, 3.5));
        if (named) {
            String name = row.name().length() > LONGEST_NAME ? row.name().substring(0, LONGEST_NAME - 1) + "…" : row.name();
            if (row.severity() > 0) {
                drawing.text("t-blue halo end t-sm", x(row.lower(), reach), -7, y + 4, name);
            } else {
                drawing.text("t-blue halo t-sm", x(row.upper(), reach), 7, y + 4, name);
            }
        }
    }

    private static Drawing axis(double reach, double foot) {
        Drawing drawing = new Drawing().text("t-sm", 0, 0, 12, "← rates higher").text("t-sm end", 1, 0, 12, "rates lower →")
                .text("t-brass mid t-sm", 0.5, 0, 28, "colleagues");
        int ticks = (int) Math.round(reach / step(reach));
        for (int tick = -ticks; tick <= ticks; tick++) {
            double value = tick * step(reach);
            if (tick != 0) {
                drawing.line("grid", x(value, reach), TOP - 4, x(value, reach), foot);
            }
            drawing.text((tick == -ticks ? "" : tick == ticks ? "end" : "mid") + " t3", x(value, reach), 0, foot + 26, tick == 0 ? "0" : signed(value));
        }
        return drawing.plumb(0.5, TOP - 6, foot);
    }

    /** Half the axis: the next tick beyond every interval. */
    private double reach() {
        double most = rows.stream().mapToDouble(row -> Math.max(Math.abs(row.lower()), Math.abs(row.upper()))).max().orElse(0);
        return Math.max(step(most), Math.ceil(most / step(most)) * step(most));
    }

    /** Two or three ticks a side. */
    private static double step(double reach) {
        double step = 0.25;
        while (reach > 3 * step) {
            step *= 2;
        }
        return step;
    }

    private static double x(double value, double reach) {
        return 0.5 + value / reach / 2;
    }

    private static String signed(double value) {
        String digits = String.format(Locale.ROOT, "%.3f", Math.abs(value)).replaceAll("0+$", "").replaceAll("\\.$", "");
        return (value < 0 ? "−" : "+") + digits;
    }
}
