package io.plumbline.analytics.severity;

/**
 * Which sources of variation can be told apart. Only subsets with several nodes of a factor say anything
 * about it, since each subset has an intercept of its own; and there a node with a single scorecard cannot
 * be told from that scorecard.
 *
 * @param halo some scorecard has two ratings
 * @param outer the outer factor differs from the scorecards and from the subsets
 * @param inner the inner factor differs from the scorecards and from the subsets
 */
record Identifiability(boolean halo, boolean outer, boolean inner) {

    static Identifiability of(Design design) {
        int[] outerCards = new int[design.outers];
        int[] innerCards = new int[design.inners];
        for (int outer = 0; outer < design.outers; outer++) {
            for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                int cards = design.pairCard[p + 1] - design.pairCard[p];
                outerCards[outer] += cards;
                innerCards[design.pairInner[p]] += cards;
            }
        }
        return new Identifiability(design.ratings() > design.cards(),
                repeated(design.subsetOuter, outerCards), repeated(design.subsetInner, innerCards));
    }

    private static boolean repeated(int[] subset, int[] cards) {
        for (int s = 0; s + 1 < subset.length; s++) {
            if (subset[s + 1] - subset[s] > 1) {
                for (int node = subset[s]; node < subset[s + 1]; node++) {
                    if (cards[node] > 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean interviewer(Design design) {
        return design.interviewersOuter ? outer : inner;
    }

    boolean candidate(Design design) {
        return design.interviewersOuter ? inner : outer;
    }

    boolean[] estimated() {
        return new boolean[] {halo, outer, inner};
    }

    /** The same without the interviewers. */
    boolean[] estimatedWithoutInterviewer(Design design) {
        return new boolean[] {halo, outer && !design.interviewersOuter, inner && design.interviewersOuter};
    }
}
