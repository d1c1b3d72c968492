package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/** The competency columns, the ratings and the ones: their sums over outer and inner nodes, and among themselves. */
final class DataColumns {

    private final Design design;
    private final FixedEffects fixed;
    private final double[] y;
    private final Weights weights;
    final int competencies;
    final int width;
    final double[] outer;
    final double[] inner;
    /** x'R0^-1 z of competency columns and ratings, square. */
    final double[] gram;

    DataColumns(Design design, FixedEffects fixed, double[] y, Weights weights) {
        this.design = design;
        this.fixed = fixed;
        this.y = y;
        this.weights = weights;
        competencies = fixed.columns;
        width = competencies + 2;
        outer = new double[design.outers * width];
        int innerSize = design.inners * width;
        int side = competencies + 1;
        double[] sums = Chunks.sum(design.outers, innerSize + side * side, 4, (from, to, sum) -> {
            double[] card = new double[width];
            int[] touched = new int[competencies];
            for (int node = from; node < to; node++) {
                outer(node, card, touched, sum);
            }
        });
        inner = java.util.Arrays.copyOf(sums, innerSize);
        gram = java.util.Arrays.copyOfRange(sums, innerSize, sums.length);
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < i; j++) {
                gram[i * side + j] = gram[j * side + i];
            }
        }
    }

    private void outer(int node, double[] card, int[] touched, double[] sum) {
        for (int p = design.outerPair[node]; p < design.outerPair[node + 1]; p++) {
            for (int c = design.pairCard[p]; c < design.pairCard[p + 1]; c++) {
                int count = card(c, card, touched, sum);
                double scale = 1 / (1 + design.ratingsOf(c) * weights.ratios.halo());
                within(card, touched, count, weights.ratios.halo() * scale, sum);
                spread(node * width, design.pairInner[p] * width, scale, card, touched, count, sum);
            }
        }
    }

    /** Sums a card's ratings into its columns; returns how many competency columns it touched. */
    private int card(int card, double[] columns, int[] touched, double[] sum) {
        int side = competencies + 1;
        int base = sum.length - side * side;
        int count = 0;
        double total = 0;
        for (int rating = design.cardRating[card]; rating < design.cardRating[card + 1]; rating++) {
            int column = fixed.column[design.competency[rating]];
            if (column >= 0) {
                if (columns[column] == 0) {
                    touched[count++] = column;
                }
                columns[column]++;
                sum[base + column * side + column]++;
                sum[base + column * side + competencies] += y[rating];
            }
            sum[base + competencies * side + competencies] += y[rating] * y[rating];
            total += y[rating];
        }
        columns[competencies] = total;
        columns[competencies + 1] = design.ratingsOf(card);
        return count;
    }

    /** Takes off what halo explains. The touched columns ascend, since a card's ratings do. */
    private void within(double[] card, int[] touched, int count, double factor, double[] sum) {
        int side = competencies + 1;
        int base = sum.length - side * side;
        for (int i = 0; i < count; i++) {
            double scaled = factor * card[touched[i]];
            for (int j = i; j < count; j++) {
                sum[base + touched[i] * side + touched[j]] -= scaled * card[touched[j]];
            }
            sum[base + touched[i] * side + competencies] -= scaled * card[competencies];
        }
        sum[base + competencies * side + competencies] -= factor * card[competencies] * card[competencies];
    }

    private void spread(int toOuter, int toInner, double scale, double[] card, int[] touched, int count, double[] sum) {
        for (int i = 0; i < count; i++) {
            double value = scale * card[touched[i]];
            outer[toOuter + touched[i]] += value;
            sum[toInner + touched[i]] += value;
            card[touched[i]] = 0;
        }
        for (int column = competencies; column < width; column++) {
            double value = scale * card[column];
            outer[toOuter + column] += value;
            sum[toInner + column] += value;
        }
    }
}
