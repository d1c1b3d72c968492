package io.plumbline.analytics.drift;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Figure;

/**
 * What happened to interviewers' severity around one kind of event, as difference in differences: the change
 * from 180 days before to 180 days after, less the change over the same dates of up to five colleagues without
 * such an event whose severity before was nearest (within a quarter of its standard deviation). All in scale
 * points towards colleagues: positive, severity came nearer to nought.
 *
 * @param kind training, certified or card_delivered
 * @param events all of them
 * @param used those with five cards on both sides and a matched colleague
 * @param unmatched those with enough cards but no colleague near enough
 * @param effect mean difference in differences, with a t interval over events
 * @param change mean change of the interviewers themselves: what a comparison of before and after alone would claim
 * @param regressionToTheMean mean change of their matched colleagues over the same dates: what happens without
 *        the event to people who looked as extreme; it is no effect of anything
 */
public record BeforeAfter(String kind, long events, long used, long unmatched, Estimate<Figure> effect, Estimate<Double> change,
        Estimate<Double> regressionToTheMean) { }
