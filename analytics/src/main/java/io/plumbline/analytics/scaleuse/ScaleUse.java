package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.estimate.Estimate;

/**
 * One interviewer's use of the scale: what the report says. Counted cards and ratings, unless said otherwise.
 *
 * @param haloShare of the variance of their ratings that belongs to the card as a whole, beyond the candidate
 * @param withinScorecardCorrelation of two ratings on the same card, candidate included
 * @param centralTendency of their ratings, against colleagues on the same candidates
 * @param range of their ratings, against colleagues on the same candidates
 * @param noDecision cards without a decision, of those with a recommendation or no decision
 * @param evidence written
 * @param submission time from the interview to the card
 * @param amended cards changed later, of all cards as lead
 */
public record ScaleUse(String interviewer, long scorecards, long ratings, Estimate<Double> haloShare,
        Estimate<Double> withinScorecardCorrelation, Estimate<CentralTendency> centralTendency, Estimate<Range> range,
        Estimate<Share> noDecision, Estimate<Evidence> evidence, Estimate<Submission> submission, Estimate<Share> amended) {

    /**
     * @param share of ratings in the middle category, or the middle two
     * @param colleagues the same share of colleagues' ratings of the same candidates and competencies
     */
    public record CentralTendency(double share, double colleagues) { }

    /**
     * @param deviation standard deviation of their ratings about competency means, scale points
     * @param colleagues the same of colleagues' ratings of the same candidates and competencies
     * @param ratio theirs over colleagues'; under 1 the range is restricted
     * @param categories distinct ratings used
     */
    public record Range(double deviation, double colleagues, double ratio, long categories) { }

    /** A share with its counts. */
    public record Share(long count, long of, double share) { }

    /**
     * @param medianCharacters a card
     * @param without cards with no evidence at all
     */
    public record Evidence(long cards, double medianCharacters, Share without) { }

    /**
     * @param medianHours from the interview to the card
     * @param late cards submitted more than 48 hours after the interview
     */
    public record Submission(long cards, double medianHours, Share late) { }
}
