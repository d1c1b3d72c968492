/** What the work showed after hiring: starts, reviews, departures. Rows keep when they were replaced.
 * Answers nothing by itself: {@code facts} reads the tables. */
@NullMarked
package io.plumbline.query.outcome;

import org.jspecify.annotations.NullMarked;
