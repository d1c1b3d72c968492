package io.plumbline.query.page;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.query.findings.Finding;
import java.util.List;

/**
 * What the figures of a page rest on: the foot of the page.
 *
 * @param notes policy, floor, time of the fit, what is parked
 */
public record Water(String asOf, String covers, List<String> notes) {
    static Water of(Finding.Computed finding) {
        OutcomePolicy policy = finding.report().settings().policy();
        return new Water(finding.report().asOf().toString(), Words.count(finding.watermark()), List.of(
                "Outcome policy " + policy.name() + ", version " + policy.version() + ": poor if rated under " + Math.round(policy.goodFrom())
                        + " of 5, or dismissed, within " + policy.horizonMonths() + " months",
                "Floor: n = " + finding.report().settings().floor(),
                "Figures fitted " + Words.time(finding.computedAt()) + ", in " + Words.seconds(finding.fit().toMillis()),
                finding.parkedEvents() == 0 ? "No event parked" : Words.count(finding.parkedEvents(), "event") + " parked"));
    }
}
