package io.plumbline.analytics.coverage;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.History;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;

/** Counts which competencies a history's panels rated. */
public final class CoverageAnalysis {

    private static final int TWO = -2;

    private final CountedRatings ratings;
    private final Outcomes outcomes;
    private final StringColumn family;

    private CoverageAnalysis(History history, Outcomes outcomes) {
        ratings = history.ratings();
        this.outcomes = outcomes;
        family = history.facts().candidacies().stringColumn("role_family");
    }

    /** By role family. */
    public static List<CompetencyCoverage> of(History history, Outcomes outcomes) {
        return new CoverageAnalysis(history, outcomes).families();
    }

    private boolean offered(int row) {
        return outcomes.of().get(row) != Outcome.REJECTED;
    }

    private List<CompetencyCoverage> families() {
        Map<String, Family> families = new TreeMap<>();
        boolean[] seen = new boolean[family.size()];
        for (int row : ratings.cardCandidacyRow()) {
            if (!seen[row] && outcomes.of().get(row).decided()) {
                families.computeIfAbsent(family.get(row), name -> new Family()).add(offered(row));
            }
            seen[row] = true;
        }
        raters().forEach((cell, rater) -> {
            int row = (int) (cell >>> 32);
            Family of = families.get(family.get(row));
            if (of != null && outcomes.of().get(row).decided()) {
                of.covered(ratings.competencies().get((int) (long) cell), offered(row), rater == TWO);
            }
        });
        List<CompetencyCoverage> list = new ArrayList<>();
        families.forEach((name, of) -> list.add(of.coverage(name)));
        return List.copyOf(list);
    }

    /** By candidacy row and competency, the interviewer who rated it, or {@link #TWO}. */
    private Long2IntOpenHashMap raters() {
        Long2IntOpenHashMap raters = new Long2IntOpenHashMap();
        raters.defaultReturnValue(-1);
        for (int card = 0; card < ratings.cards(); card++) {
            int interviewer = ratings.cardInterviewer()[card];
            for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                long cell = (long) ratings.cardCandidacyRow()[card] << 32 | ratings.competency()[r];
                int before = raters.get(cell);
                raters.put(cell, before == -1 || before == interviewer ? interviewer : TWO);
            }
        }
        return raters;
    }

    private static final class Family {

        private long candidacies;
        private long offers;
        private final Map<String, long[]> counts = new TreeMap<>();

        private void add(boolean offered) {
            candidacies++;
            offers += offered ? 1 : 0;
        }

        private void covered(String competency, boolean offered, boolean twice) {
            long[] count = counts.computeIfAbsent(competency, any -> new long[4]);
            count[0]++;
            count[1] += twice ? 1 : 0;
            count[2] += offered ? 1 : 0;
            count[3] += offered && twice ? 1 : 0;
        }

        private CompetencyCoverage coverage(String name) {
            return new CompetencyCoverage(name, candidacies, offers, counts.entrySet().stream().map(row ->
                    new CompetencyCoverage.Covered(row.getKey(), row.getValue()[0], row.getValue()[1], row.getValue()[2], row.getValue()[3])).toList());
        }
    }
}
