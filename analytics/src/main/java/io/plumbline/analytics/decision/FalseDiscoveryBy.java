package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.Recommendations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;

/**
 * False discovery among hires, by what the hires have in common. Names are sorted; an empty cell is
 * {@code not_stated}.
 *
 * @param quarter of the decision, such as {@code 2025-Q3}
 * @param medianRecommendation of the panel: {@code strong_no} to {@code strong_yes}, of an even number of votes
 *        the lower of the middle two; no decision is absent; {@code none} without any vote
 */
public record FalseDiscoveryBy(List<Stratum> roleFamily, List<Stratum> level, List<Stratum> team, List<Stratum> quarter,
        List<Stratum> medianRecommendation) {

    /**
     * The hires that share a name.
     *
     * @param pending those of them whose outcome is not due yet
     */
    public record Stratum(String name, Estimate<FalseDiscovery> falseDiscovery, Pending pending) { }

    static FalseDiscoveryBy of(History history, Outcomes outcomes, DueDates due, Recommendations votes) {
        var candidacies = history.facts().candidacies();
        DateColumn decided = candidacies.dateColumn("decided_on");
        return new FalseDiscoveryBy(by(outcomes, due, word(candidacies.stringColumn("role_family"))),
                by(outcomes, due, word(candidacies.stringColumn("level"))), by(outcomes, due, word(candidacies.stringColumn("team"))),
                by(outcomes, due, row -> quarter(decided.get(row))), by(outcomes, due, votes::medianWord));
    }

    private static IntFunction<String> word(StringColumn column) {
        return row -> column.get(row).isEmpty() ? "not_stated" : column.get(row);
    }

    private static String quarter(@Nullable LocalDate day) {
        return day == null ? "not_stated" : day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }

    private static List<Stratum> by(Outcomes outcomes, DueDates due, IntFunction<String> name) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (int row = 0; row < outcomes.of().size(); row++) {
            Outcome outcome = outcomes.of().get(row);
            if (outcome.hired()) {
                tallies.computeIfAbsent(name.apply(row), any -> new Tally()).add(outcome, due.of(row));
            }
        }
        List<Stratum> strata = new ArrayList<>();
        tallies.forEach((word, tally) -> strata.add(tally.stratum(word)));
        return List.copyOf(strata);
    }

    private static final class Tally {

        private long bad;
        private long known;
        private long unknown;
        private final Pending.Tally pending = new Pending.Tally();

        private void add(Outcome outcome, @Nullable LocalDate due) {
            bad += outcome == Outcome.BAD ? 1 : 0;
            known += outcome.known() ? 1 : 0;
            unknown += outcome.mature() && !outcome.known() ? 1 : 0;
            pending.add(outcome, due);
        }

        private Stratum stratum(String name) {
            return new Stratum(name, FalseDiscovery.of(bad, known, unknown), pending.pending());
        }
    }
}
