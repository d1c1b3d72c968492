package io.plumbline.analytics.facts;

import tech.tablesaw.api.DoubleColumn;

/** The rating scale: every rating must lie within it. */
public record Scale(double least, double greatest) {

    public Scale {
        if (!(least < greatest) || Double.isInfinite(least) || Double.isInfinite(greatest)) {
            throw new IllegalArgumentException("a scale runs from a lower to a higher number, not from " + least + " to " + greatest);
        }
    }

    /** @throws InvalidFacts naming the ratings off the scale */
    public void check(HiringFacts facts) {
        Defects defects = new Defects();
        DoubleColumn rating = facts.ratings().doubleColumn("rating");
        for (int row = 0; row < rating.size(); row++) {
            double value = rating.getDouble(row);
            if (!(value >= least && value <= greatest)) {
                defects.add(new Defect("OFF_SCALE", FactTable.RATINGS.fileName(), facts.lines().of(FactTable.RATINGS, row), "rating",
                        Decimal.plain(value) + " is not on the scale from " + Decimal.plain(least) + " to " + Decimal.plain(greatest) + ".", "Correct the rating, or give the scale it is on."));
            }
        }
        defects.refuse();
    }
}
