/** The rubric versions that interviews were held by.
 * Answers which scale ratings are on, and what competencies are called. */
@NullMarked
package io.plumbline.query.rubric;

import org.jspecify.annotations.NullMarked;
