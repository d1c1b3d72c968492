/** What happened in candidacies: opened, interviewed, scored, decided. Rows keep when they were replaced.
 * Answers nothing by itself: {@code facts} reads the tables. */
@NullMarked
package io.plumbline.query.candidacy;

import org.jspecify.annotations.NullMarked;
