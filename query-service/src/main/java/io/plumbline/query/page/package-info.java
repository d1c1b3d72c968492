/** What all pages share: figures, words for numbers, the masthead, what interviewers are called.
 * Answers how a finding is set, never what it is. */
@NullMarked
package io.plumbline.query.page;

import org.jspecify.annotations.NullMarked;
