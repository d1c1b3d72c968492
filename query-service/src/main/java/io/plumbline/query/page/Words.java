package io.plumbline.query.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as pages spell them: grouped counts, whole percent, a true minus, no leading zero in p. */
public final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final String[] SMALL = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

    /** A tenth that is as near as this is said; farther, a plainer fraction may come nearer. */
    private static final double NEAR_ENOUGH = 0.025;

    private Words() {}

    public static String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** {@code 1 hire}, {@code 2 hires}. */
    public static String count(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    public static String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.5) {
            return "under 1%";
        }
        if (percent < 100 && percent >= 99.5) {
            return "over 99%";
        }
        return Math.round(percent) + "%";
    }

    /** {@code 14 to 30%}. */
    public static String percents(double from, double to) {
        long least = Math.round(from * 100);
        long most = Math.round(to * 100);
        return least == most ? least + "%" : least + " to " + most + "%";
    }

    /** Scale points with two digits. */
    public static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace("-0.00", "0.00").replace('-', '−');
    }

    public static String signed(double value) {
        String points = points(value);
        return points.startsWith("−") || points.equals("0.00") ? points : "+" + points;
    }

    /** A correlation, or another share of 1 that is no percentage: two digits, no leading nought. */
    public static String correlation(double value) {
        return points(value).replaceFirst("^(−?)0\\.", "$1.");
    }

    /** {@code .58 to .82}. */
    public static String correlations(double from, double to) {
        return correlation(from) + " to " + correlation(to);
    }

    /** One digit, if it is not nought. */
    public static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
    }

    /** Small numbers as words at the start of a sentence. */
    public static String number(int count) {
        if (count < 0 || count >= SMALL.length) {
            return count(count);
        }
        return Character.toUpperCase(SMALL[count].charAt(0)) + SMALL[count].substring(1);
    }

    /** {@code p < .001} or {@code p = .03}. */
    public static String p(double p) {
        if (p < 0.001) {
            return "p < .001";
        }
        String digits = String.format(Locale.ROOT, p < 0.1 ? "%.3f" : "%.2f", p);
        return "p = " + (p >= 0.995 ? "1" : digits.substring(1));
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day of a moment, in UTC as everything here. */
    public static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    public static String seconds(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toSeconds() >= 10 ? time.toSeconds() + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** A key as people read it: without what an import put behind it to keep two keys apart. */
    public static String key(String key) {
        String plain = key.replaceFirst("\\.[0-9a-f]{8}$", "").replace('_', ' ').replace('-', ' ');
        return plain.isEmpty() ? "Not stated" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** A share in speech, as near as few words come: {@code two in ten hires}, {@code one in six hires}. */
    public static String inTen(long part, long whole, String things) {
        if (part == whole) {
            return "all " + count(whole) + " " + things;
        }
        double share = (double) part / whole;
        long tenths = Math.round(10 * share);
        if (tenths == 0) {
            return "fewer than one in ten " + things;
        }
        if (tenths == 10) {
            return "more than nine in ten " + things;
        }
        String spoken = SMALL[(int) tenths] + " in ten ";
        double off = Math.abs(share - tenths / 10.0);
        for (int parts = 3; parts < 10; parts++) {
            for (int taken : new int[] {1, parts - 1}) {
                double distance = Math.abs(share - (double) taken / parts);
                if (distance < off - 1e-9 && off > NEAR_ENOUGH) {
                    off = distance;
                    spoken = SMALL[taken] + " in " + SMALL[parts] + " ";
                }
            }
        }
        return spoken + things;
    }
}
