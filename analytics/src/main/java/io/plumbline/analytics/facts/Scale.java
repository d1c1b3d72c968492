package io.plumbline.analytics.facts;

/** The rating scale: every rating must lie within it. */
public record Scale(double least, double greatest) {

    public Scale {
        if (!(least < greatest) || Double.isInfinite(least) || Double.isInfinite(greatest)) {
            throw new IllegalArgumentException("a scale runs from a lower to a higher number, not from " + least + " to " + greatest);
        }
    }
}
