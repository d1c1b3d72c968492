package io.plumbline.analytics.decision;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.oracle.Oracle;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.PanelScores;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Inverse probability weighting where every score has hires, against a computation of its own in R. */
class WeightedTest {

    private static final Oracle ORACLE = new Oracle("inverse_probability");

    private static Estimate<Assumed> rates(Predicate<NamedCsvRecord> taken) {
        SmallHistory told = new SmallHistory();
        for (NamedCsvRecord row : ORACLE.rows("input.csv")) {
            if (taken.test(row)) {
                String id = row.getField("candidacy");
                told.row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "team", row.getField("team"), "decision", row.getField("decision"),
                        "decided_on", row.getField("decided_on"));
                told.card(id, "I" + id, "2021-01-01", "yes", Double.parseDouble(row.getField("rating")));
                if (!row.getField("good").isEmpty()) {
                    told.outcome(id, Boolean.parseBoolean(row.getField("good")));
                }
            }
        }
        History history = told.history();
        Outcomes outcomes = Outcomes.judge(history, OutcomePolicy.DEFAULT);
        AdjustedCards cards = AdjustedCards.of(history.ratings(), Estimate.not(Reason.CONFOUNDED, "One card each."));
        return Weighted.rates(history, outcomes, PanelScores.of(cards, outcomes.of().size()), OutcomePolicy.DEFAULT);
    }

    @Test
    void rates_and_intervals_as_in_r() {
        Assumed found = rates(row -> true).orThrow();

        JsonNode expected = ORACLE.expected();
        assertThat(found.candidacies()).isEqualTo(600);
        assertThat(found.known()).isEqualTo(expected.get("known").asLong());
        same(expected.get("falsePositiveRate"), found.falsePositiveRate());
        same(expected.get("falseNegativeRate"), found.falseNegativeRate());
    }

    @Test
    void the_truth_lies_within_the_intervals_where_the_assumption_holds() {
        Assumed found = rates(row -> true).orThrow();

        JsonNode truth = ORACLE.expected().get("truth");
        assertThat(truth.get("falsePositiveRate").asDouble()).isBetween(found.falsePositiveRate().lower(), found.falsePositiveRate().upper());
        assertThat(truth.get("falseNegativeRate").asDouble()).isBetween(found.falseNegativeRate().lower(), found.falseNegativeRate().upper());
    }

    @Test
    void nobody_stands_for_scores_of_which_nobody_was_hired() {
        Estimate<Assumed> found = rates(row -> Double.parseDouble(row.getField("rating")) > 2.8 || !row.getField("decision").equals("hire"));

        assertThat(found).isInstanceOfSatisfying(NotEstimable.class, none -> assertThat(none.reason()).isEqualTo(Reason.NO_OVERLAP));
    }

    private static void same(JsonNode expected, Figure found) {
        assertExact(expected.get(0), found.value(), "rate");
        assertExact(expected.get(1), found.lower(), "lower");
        assertExact(expected.get(2), found.upper(), "upper");
    }
}
