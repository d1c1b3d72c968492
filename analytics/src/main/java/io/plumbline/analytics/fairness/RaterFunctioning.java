package io.plumbline.analytics.fairness;

/**
 * One interviewer with one group: whether the interviewer rates the group differently than the interviewer
 * rates others, beyond what colleagues make of the same candidates (differential rater functioning).
 *
 * @param cards the interviewer's cards on the group
 * @param otherCards the interviewer's cards on everybody else
 * @param difference mean residual on the group less mean residual on the others, in scale points; positive:
 *        rated higher than colleagues' cards let expect
 * @param pValue two-sided, normal
 * @param adjustedPValue Benjamini-Hochberg over all interviewers and groups listed
 */
public record RaterFunctioning(String interviewer, String group, long cards, long otherCards, double difference, double standardError,
        double lower, double upper, double pValue, double adjustedPValue) { }
