/** One interviewer: the page about them, and the private card that is theirs.
 * Answers how they rate beside colleagues, what became of their votes, and which cards they had. */
@NullMarked
package io.plumbline.query.calibration;

import org.jspecify.annotations.NullMarked;
