package io.plumbline.analytics.coverage;

import java.util.List;

/**
 * How far the panels of a role family looked at each of its competencies: those that any counted card of the family
 * rated. Candidacies decided hire, reject or offer declined, with a counted card; most of them stop at a screening, so
 * the offers are told apart.
 *
 * @param roleFamily empty where not stated
 * @param candidacies decided candidacies with a counted card
 * @param offers those of them who got an offer, declined ones included
 * @param competencies by name
 */
public record CompetencyCoverage(String roleFamily, long candidacies, long offers, List<Covered> competencies) {

    /**
     * One competency.
     *
     * @param rated candidacies with at least one rating of it
     * @param ratedTwice candidacies on which two interviewers rated it
     * @param offersRated offers with at least one rating of it
     * @param offersRatedTwice offers on which two interviewers rated it
     */
    public record Covered(String competency, long rated, long ratedTwice, long offersRated, long offersRatedTwice) { }
}
