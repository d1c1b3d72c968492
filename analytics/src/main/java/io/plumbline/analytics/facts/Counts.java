package io.plumbline.analytics.facts;

import java.util.Map;

/**
 * What was read, what of it counts, and what was left out.
 *
 * @param rows rows read, by table
 * @param later facts after the date of the report, by the column that dates them, such as {@code reviews.reviewed_on}
 * @param scorecards scorecards by what became of them
 * @param ratings ratings that count
 * @param candidates persons with a counted rating
 * @param interviewers interviewers with a counted rating
 * @param competencies competencies with a counted rating
 */
public record Counts(Map<String, Long> rows, Map<String, Long> later, Scorecards scorecards,
        long ratings, long candidates, long interviewers, long competencies) {

    /**
     * Scorecards submitted by the date of the report.
     *
     * @param counted by a lead interviewer, with at least one rating, written before colleagues' cards could be read
     * @param shadow by a shadow
     * @param reverseShadow by a reverse shadow
     * @param afterVisible by a lead interviewer, first written after colleagues' cards could be read
     * @param withoutRating by a lead interviewer, without any rating
     */
    public record Scorecards(long counted, long shadow, long reverseShadow, long afterVisible, long withoutRating) { }
}
