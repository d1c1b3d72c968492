package io.plumbline.events;

/**
 * A rubric's rating scale.
 *
 * @param wholePoints whether only whole numbers are on it
 */
public record Scale(double min, double max, boolean wholePoints) {
    public Scale {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new MalformedValueException(
                    "scale", "a scale runs from a lower to a higher number, not from " + min + " to " + max);
        }
    }

    public static Scale points(int min, int max) {
        return new Scale(min, max, true);
    }

    public boolean holds(double rating) {
        return rating >= min && rating <= max && (!wholePoints || rating == Math.rint(rating));
    }

    @Override
    public String toString() {
        return plain(min) + " to " + plain(max) + (wholePoints ? ", whole points" : "");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
