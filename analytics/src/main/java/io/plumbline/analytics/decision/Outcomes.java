package io.plumbline.analytics.decision;

import io.plumbline.analytics.facts.History;
import java.util.List;

/**
 * The outcome of every candidacy.
 *
 * @param of by row of the history's candidacies table
 */
public record Outcomes(List<Outcome> of) {

    /** Judges every candidacy of a history under a policy. */
    public static Outcomes judge(History history, OutcomePolicy policy) {
        return new Outcomes(new OutcomeRule(history, policy).all());
    }

    /** How many candidacies have one of the outcomes. */
    public long count(Outcome... outcomes) {
        List<Outcome> wanted = List.of(outcomes);
        return of.stream().filter(wanted::contains).count();
    }
}
