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

    /** The hires that share a name. */
    public record Stratum(String name, Estimate<FalseDiscovery> falseDiscovery) { }

    static FalseDiscoveryBy of(History history, Outcomes outcomes, Recommendations votes) {
        var candidacies = history.facts().candidacies();
        DateColumn decided = candidacies.dateColumn("decided_on");
        return new FalseDiscoveryBy(by(outcomes, word(candidacies.stringColumn("role_family"))),
                by(outcomes, word(candidacies.stringColumn("level"))), by(outcomes, word(candidacies.stringColumn("team"))),
                by(outcomes, row -> quarter(decided.get(row))), by(outcomes, votes::medianWord));
    }

    private static IntFunction<String> word(StringColumn column) {
        return row -> column.get(row).isEmpty() ? "not_stated" : column.get(row);
    }

    private static String quarter(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "not_stated" : day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }

    private static List<Stratum> by(Outcomes outcomes, IntFunction<String> name) {
        Map<String, long[]> counts = new TreeMap<>();
        for (int row = 0; row < outcomes.of().size(); row++) {
            Outcome outcome = outcomes.of().get(row);
            if (outcome.hired()) {
                long[] count = counts.computeIfAbsent(name.apply(row), any -> new long[3]);
                count[0] += outcome == Outcome.BAD ? 1 : 0;
                count[1] += outcome.known() ? 1 : 0;
                count[2] += outcome.mature() && !outcome.known() ? 1 : 0;
            }
        }
        List<Stratum> strata = new ArrayList<>();
        counts.forEach((word, count) -> strata.add(new Stratum(word, FalseDiscovery.of(count[0], count[1], count[2]))));
        return List.copyOf(strata);
    }
}
