package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.panel.Recommendations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;

/**
 * What little can be seen of strong candidates who would have been missed.
 *
 * @param overruledVotes no and strong no votes cast on people who were hired all the same
 * @param overruledPanels hires whose panel's median recommendation was no or strong no
 * @param reapplicants people rejected once and hired in a later candidacy
 */
public record MissedStrong(Seen overruledVotes, Seen overruledPanels, Seen reapplicants) {

    /**
     * One window on the missed. Those seen were let in for some reason, so the share is not that of all who
     * were turned away.
     *
     * @param cases votes, hires or people
     * @param known those with a known outcome
     * @param good those who turned out well
     * @param share good of known, Wilson's interval
     */
    public record Seen(long cases, long known, long good, Estimate<Figure> share) {

        static Seen of(long cases, long known, long good) {
            return new Seen(cases, known, good, known == 0 ? Estimate.not(Reason.TOO_FEW, "No such hire's outcome is known.")
                    : Estimate.of(Figure.share(good, known)));
        }
    }

    static MissedStrong of(HiringFacts facts, Outcomes outcomes, Recommendations votes) {
        int[] noVotes = IntStream.range(0, votes.vote().length)
                .filter(card -> votes.candidacy()[card] >= 0 && (votes.vote()[card] == 1 || votes.vote()[card] == 2))
                .map(card -> votes.candidacy()[card]).toArray();
        int[] noPanels = IntStream.range(0, votes.median().length).filter(row -> votes.median()[row] == 1 || votes.median()[row] == 2).toArray();
        return new MissedStrong(seen(outcomes, noVotes), seen(outcomes, noPanels), seen(outcomes, hiredAfterRejection(facts, outcomes)));
    }

    private static Seen seen(Outcomes outcomes, int[] rows) {
        List<Outcome> hires = IntStream.of(rows).mapToObj(outcomes.of()::get).filter(Outcome::hired).toList();
        return Seen.of(hires.size(), hires.stream().filter(Outcome::known).count(), hires.stream().filter(Outcome.GOOD::equals).count());
    }

    /** For each person rejected before: the first candidacy decided hire on a later day; of one day, the one that tells most. */
    private static int[] hiredAfterRejection(HiringFacts facts, Outcomes outcomes) {
        StringColumn candidate = facts.candidacies().stringColumn("candidate");
        StringColumn decision = facts.candidacies().stringColumn("decision");
        DateColumn decided = facts.candidacies().dateColumn("decided_on");
        Map<String, LocalDate> rejected = new HashMap<>();
        for (int row = 0; row < candidate.size(); row++) {
            LocalDate day = decided.get(row);
            if (decision.get(row).equals("reject") && day != null) {
                rejected.merge(candidate.get(row), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        Map<String, Integer> hired = new HashMap<>();
        for (int row = 0; row < candidate.size(); row++) {
            @Nullable LocalDate before = rejected.get(candidate.get(row));
            LocalDate day = decided.get(row);
            if (before != null && day != null && decision.get(row).equals("hire") && day.isAfter(before)) {
                hired.merge(candidate.get(row), row, (a, b) -> {
                    int earlier = Objects.requireNonNull(decided.get(a)).compareTo(day);
                    return earlier < 0 || earlier == 0 && outcomes.of().get(a).compareTo(outcomes.of().get(b)) <= 0 ? a : b;
                });
            }
        }
        return hired.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
