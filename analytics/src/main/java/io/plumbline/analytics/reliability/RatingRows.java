package io.plumbline.analytics.reliability;

import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The ratings of chosen scorecards, sorted by candidate, and which sources of variation they can tell apart. */
final class RatingRows {

    final int[] candidate;
    final int[] interviewer;
    final int[] competency;
    final int[] card;
    final double[] value;
    final int[] start;
    int fixedColumns;

    RatingRows(CountedRatings ratings, int[] cards) {
        int size = 0;
        for (int c : cards) {
            size += ratings.cardStart()[c + 1] - ratings.cardStart()[c];
        }
        candidate = new int[size];
        interviewer = new int[size];
        competency = new int[size];
        card = new int[size];
        value = new double[size];
        int at = 0;
        for (int c : cards) {
            for (int r = ratings.cardStart()[c]; r < ratings.cardStart()[c + 1]; r++, at++) {
                candidate[at] = ratings.cardCandidate()[c];
                interviewer[at] = ratings.cardInterviewer()[c];
                competency[at] = ratings.competency()[r];
                card[at] = c;
                value[at] = ratings.value()[r];
            }
        }
        start = Blocks.starts(candidate);
    }

    int size() {
        return value.length;
    }

    long[] keys(IntToLongFunction key) {
        return IntStream.range(0, size()).mapToLong(key).toArray();
    }

    private long pairs(int[] one, int[] other) {
        LongOpenHashSet pairs = new LongOpenHashSet();
        for (int r = 0; r < one.length; r++) {
            pairs.add((long) one[r] << 32 | other[r]);
        }
        return pairs.size();
    }

    private long candidates() {
        return start.length - 1L;
    }

    /** Some candidate has several competencies, and some candidate a competency several times. */
    boolean competencyTellsApart() {
        long cells = pairs(candidate, competency);
        return cells > candidates() && cells < size();
    }

    /** Some card has several ratings, and some candidate several cards. */
    boolean cardTellsApart() {
        long cards = Blocks.starts(card).length - 1L;
        return cards > candidates() && cards < size();
    }

    /** Some interviewer saw several candidates, and some candidate several interviewers. */
    boolean interviewerTellsApart() {
        long cells = pairs(candidate, interviewer);
        IntOpenHashSet interviewers = new IntOpenHashSet(interviewer);
        return cells > candidates() && cells > interviewers.size() && interviewers.size() > 1;
    }

    /**
     * A column for each competency, and one for each subset that shared candidates do not link to another, as far as
     * they do not follow from each other; beyond the limit subsets share theirs.
     */
    int[][] fixed(int most) {
        int[] number = numbered(competency);
        int competencies = Arrays.stream(number).max().orElse(-1) + 1;
        int[] subset = numbered(new Subsets(candidate, interviewer).ofRows());
        int subsets = Arrays.stream(subset).max().orElse(-1) + 1;
        fixedColumns = competencies;
        if (subsets < 2 || subsets > most) {
            return new int[][] {number};
        }
        boolean[] dropped = dependent(number, competencies, subset, subsets);
        int[] column = new int[subsets];
        for (int s = 0; s < subsets; s++) {
            column[s] = dropped[s] ? -1 : fixedColumns++;
        }
        return new int[][] {number, Arrays.stream(subset).map(s -> column[s]).toArray()};
    }

    /** In each group of subsets linked by a competency, one subset's column follows from the rest. */
    private static boolean[] dependent(int[] competency, int competencies, int[] subset, int subsets) {
        Subsets linked = new Subsets(subset, competency);
        int[] group = linked.ofRows();
        boolean[] seen = new boolean[subsets + competencies];
        boolean[] dropped = new boolean[subsets];
        for (int r = 0; r < group.length; r++) {
            if (!seen[group[r]]) {
                seen[group[r]] = true;
                dropped[subset[r]] = true;
            }
        }
        return dropped;
    }

    private static int[] numbered(int[] labels) {
        it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap number = new it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap();
        number.defaultReturnValue(-1);
        return Arrays.stream(labels).map(label -> {
            int known = number.get(label);
            if (known >= 0) {
                return known;
            }
            number.put(label, number.size());
            return number.size() - 1;
        }).toArray();
    }
}
