package io.plumbline.benchmarks;

import java.util.Locale;

/** One figure beside its target. Prints as one line that ends in PASS or MISSED. */
sealed interface Measure {

    boolean passed();

    String line();

    /**
     * A rate as a share of what is possible.
     *
     * @param unit what is counted a second, e.g. {@code commands}
     * @param rate reached, per second
     * @param limitName what it is measured against, e.g. {@code single-row commits, 8 threads}
     * @param limit reached by the limit in the same run, per second
     * @param least smallest share that passes, e.g. 0.5
     */
    record Share(String name, String unit, double rate, String limitName, double limit, double least) implements Measure {

        double ratio() {
            return rate / limit;
        }

        @Override
        public boolean passed() {
            return ratio() >= least;
        }

        @Override
        public String line() {
            return String.format(Locale.ROOT, "%-24s %,10.0f %s/s   %s: %,.0f/s   ratio %.2f   target %.2f   %s",
                    name, rate, unit, limitName, limit, ratio(), least, verdict(passed()));
        }
    }

    /** A duration that must not be longer than a limit. Both in the same unit. */
    record AtMost(String name, double value, double most, String unit) implements Measure {

        @Override
        public boolean passed() {
            return value <= most;
        }

        @Override
        public String line() {
            String ratio = most == 0 ? "" : String.format(Locale.ROOT, "   ratio %.2f", value / most);
            return String.format(Locale.ROOT, "%-24s %,10.1f %s   target at most %,.0f %s%s   %s",
                    name, value, unit, most, unit, ratio, verdict(passed()));
        }
    }

    /** A figure that must lie in a range. */
    record Between(String name, double value, double least, double most, String unit) implements Measure {

        @Override
        public boolean passed() {
            return value >= least && value <= most;
        }

        @Override
        public String line() {
            return String.format(Locale.ROOT, "%-24s %,10.2f %s   target %.1f to %.1f %s   %s",
                    name, value, unit, least, most, unit, verdict(passed()));
        }
    }

    /** A figure with no target of its own, given to read the others by. */
    record Note(String name, double value, String unit) implements Measure {

        @Override
        public boolean passed() {
            return true;
        }

        @Override
        public String line() {
            return String.format(Locale.ROOT, "%-24s %,10.0f %s", name, value, unit);
        }
    }

    private static String verdict(boolean passed) {
        return passed ? "PASS" : "MISSED";
    }
}
