/** Pages for those who decide: the overview, with its figures, sentences and tables, under the floor.
 * Answers what may be shown to whom. */
@NullMarked
package io.plumbline.query.dashboard;

import org.jspecify.annotations.NullMarked;
