package io.plumbline.analytics.decision;

/**
 * Whose outcome is not known, and why; and which candidacies are in no rate.
 *
 * @param immature hires before the horizon
 * @param immatureDismissed those of them who have been dismissed already
 * @param notStarted hires without a start
 * @param left mature hires who left of their own accord before the horizon
 * @param redundancy mature hires made redundant before the horizon
 * @param endOfContract mature hires whose contract ended before the horizon
 * @param noReview other mature hires without the review that decides
 * @param rejected candidacies rejected
 * @param offerDeclined candidacies whose offer was declined
 * @param withdrawn candidacies outside every rate: withdrawn
 * @param inFlight candidacies outside every rate: not decided
 */
public record NotKnown(long immature, long immatureDismissed, long notStarted, long left, long redundancy,
        long endOfContract, long noReview, long rejected, long offerDeclined, long withdrawn, long inFlight) { }
