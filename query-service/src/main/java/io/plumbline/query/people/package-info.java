/** Candidates and interviewers as people: their sealed names, merges, trainings, and who was forgotten.
 * Answers what an interviewer is called, to pages that may say so. */
@NullMarked
package io.plumbline.query.people;

import org.jspecify.annotations.NullMarked;
