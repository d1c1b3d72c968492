package io.plumbline.analytics.decision;

import io.plumbline.analytics.interval.Figure;

/**
 * The two error rates under a named assumption about those who were not hired. Right only as far as the
 * assumption is; the bounds hold without it.
 *
 * @param assumption in one sentence
 * @param candidacies decided candidacies the rates are about
 * @param known hires among them with a known outcome, on whom the estimate rests
 * @param falsePositiveRate P(hired | would be bad), 95% interval of sampling alone
 * @param falseNegativeRate P(not hired | would be good), 95% interval of sampling alone
 */
public record Assumed(String assumption, long candidacies, long known, Figure falsePositiveRate, Figure falseNegativeRate) { }
