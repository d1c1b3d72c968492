package io.plumbline.analytics.severity;

/**
 * The ratings less their subset's and competency's mean. Restricted likelihood does not see the
 * difference; rounding does.
 */
final class Response {

    private Response() { }

    static double[] centred(Design design) {
        double[] y = design.value.clone();
        int[] subsetOf = new int[y.length];
        for (int outer = 0; outer < design.outers; outer++) {
            int from = design.cardRating[design.pairCard[design.outerPair[outer]]];
            int to = design.cardRating[design.pairCard[design.outerPair[outer + 1]]];
            java.util.Arrays.fill(subsetOf, from, to, design.outerSubset[outer]);
        }
        subtractMeans(y, subsetOf, design.subsets);
        subtractMeans(y, design.competency, design.competencies);
        subtractMeans(y, subsetOf, design.subsets);
        return y;
    }

    private static void subtractMeans(double[] y, int[] group, int groups) {
        double[] sum = new double[groups];
        int[] count = new int[groups];
        for (int i = 0; i < y.length; i++) {
            sum[group[i]] += y[i];
            count[group[i]]++;
        }
        for (int i = 0; i < y.length; i++) {
            y[i] -= sum[group[i]] / count[group[i]];
        }
    }
}
