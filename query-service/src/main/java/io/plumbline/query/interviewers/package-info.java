/** The page about all interviewers: whether they differ, and only then in what order.
 * Answers who rates high or low on the same candidates, and whether anyone's votes are worth more. */
@NullMarked
package io.plumbline.query.interviewers;

import org.jspecify.annotations.NullMarked;
