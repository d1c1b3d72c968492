package io.plumbline.analytics.rasch;

import java.util.ArrayList;
import java.util.List;

/**
 * The ratings that enter the fit, sorted by candidate, without anyone whose every rating is the lowest or the
 * highest: their measures are infinite. Leaving somebody out can make another extreme, so this repeats.
 */
final class Sample {

    /** Somebody left out. */
    record Extreme(Facet facet, int index, boolean highest, long ratings) { }

    /** Peeling that takes longer than this is a chain no interview practice makes. */
    private static final int MOST_ROUNDS = 1000;

    final Categories categories;
    final List<Extreme> extremes = new ArrayList<>();
    final int candidates;
    final int interviewers;
    final int competencies;
    final int[] start;
    final int[] interviewer;
    final int[] competency;
    final int[] x;

    private Sample(RaschRatings ratings, Categories categories, boolean[] kept) {
        this.categories = categories;
        candidates = ratings.candidates();
        interviewers = ratings.interviewers();
        competencies = ratings.competencies();
        start = new int[candidates + 1];
        for (int r = 0; r < kept.length; r++) {
            if (kept[r]) {
                start[ratings.candidate()[r] + 1]++;
            }
        }
        for (int n = 0; n < candidates; n++) {
            start[n + 1] += start[n];
        }
        int size = start[candidates];
        interviewer = new int[size];
        competency = new int[size];
        x = new int[size];
        int[] next = start.clone();
        for (int r = 0; r < kept.length; r++) {
            if (kept[r]) {
                int at = next[ratings.candidate()[r]]++;
                interviewer[at] = ratings.interviewer()[r];
                competency[at] = ratings.competency()[r];
                x[at] = categories.category(competency[at], categories.valueIndex(ratings.rating()[r]));
            }
        }
    }

    int size() {
        return x.length;
    }

    static Sample of(RaschRatings ratings, Categories categories) {
        int size = ratings.size();
        int[] value = new int[size];
        boolean[] kept = new boolean[size];
        for (int r = 0; r < size; r++) {
            value[r] = categories.valueIndex(ratings.rating()[r]);
            kept[r] = true;
        }
        List<Extreme> extremes = new ArrayList<>();
        int[][] index = {ratings.candidate(), ratings.interviewer(), ratings.competency()};
        int[] sizes = {ratings.candidates(), ratings.interviewers(), ratings.competencies()};
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            renumber(ratings, categories, value, kept);
            changed = false;
            for (Facet facet : Facet.values()) {
                changed |= dropExtremes(facet, index[facet.ordinal()], sizes[facet.ordinal()], ratings, categories, value, kept, extremes);
            }
        }
        Sample sample = new Sample(ratings, categories, kept);
        sample.extremes.addAll(extremes);
        return sample;
    }

    private static void renumber(RaschRatings ratings, Categories categories, int[] value, boolean[] kept) {
        boolean[][] used = categories.unused();
        for (int r = 0; r < kept.length; r++) {
            if (kept[r]) {
                used[categories.groupOf(ratings.competency()[r])][value[r]] = true;
            }
        }
        categories.renumber(used);
    }

    private static boolean dropExtremes(Facet facet, int[] index, int size, RaschRatings ratings, Categories categories,
            int[] value, boolean[] kept, List<Extreme> extremes) {
        long[] score = new long[size];
        long[] most = new long[size];
        long[] count = new long[size];
        for (int r = 0; r < kept.length; r++) {
            if (kept[r]) {
                int competency = ratings.competency()[r];
                score[index[r]] += categories.category(competency, value[r]);
                most[index[r]] += categories.stepsOf(competency);
                count[index[r]]++;
            }
        }
        boolean[] dropped = new boolean[size];
        boolean any = false;
        for (int i = 0; i < size; i++) {
            if (count[i] > 0 && (score[i] == 0 || score[i] == most[i])) {
                dropped[i] = true;
                any = true;
                extremes.add(new Extreme(facet, i, score[i] > 0, count[i]));
            }
        }
        if (any) {
            for (int r = 0; r < kept.length; r++) {
                kept[r] &= !dropped[index[r]];
            }
        }
        return any;
    }
}
