package io.plumbline.command.candidacy;

import io.plumbline.command.Refusal;
import io.plumbline.events.CandidacyEvent;
import java.util.List;

/** A candidacy's rules for whoever must know beforehand, fact by fact, what the aggregate would say. */
public final class CandidacyRules {
    private CandidacyState state;

    private CandidacyRules(CandidacyState state) {
        this.state = state;
    }

    /** As they stand behind what happened; nothing: a candidacy that was never opened. */
    public static CandidacyRules after(List<CandidacyEvent> story) {
        CandidacyState state = CandidacyState.NOT_OPENED;
        for (CandidacyEvent event : story) {
            state = Evolution.evolve(state, event);
        }
        return new CandidacyRules(state);
    }

    /**
     * Grants one more fact and stands behind it from then on; a refused one changes nothing.
     *
     * @throws Refusal as the aggregate would
     */
    public CandidacyEvent take(CandidacyCommand command) {
        CandidacyEvent granted = Decider.decide(state, command);
        state = Evolution.evolve(state, granted);
        return granted;
    }
}
