/** What data teams take away: outcomes, scorecards, ratings, decisions, interviewers' calibration, row by row.
 * Answers with files that say themselves what they hold, as of when, and whether they arrived whole. */
@NullMarked
package io.plumbline.query.exports;

import org.jspecify.annotations.NullMarked;
