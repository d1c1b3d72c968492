/** Did the judgement prove right? How ratings, interviewers, competencies, questions and signals
 * go with what became of the people hired, allowing for those who were never hired. */
@NullMarked
package io.plumbline.analytics.validity;

import org.jspecify.annotations.NullMarked;
