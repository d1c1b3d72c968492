/** The facts as of a date at a watermark, from the projections' tables into those the engine reads.
 * Answers what was known, the same for ever, erasures apart. */
@NullMarked
package io.plumbline.query.facts;

import org.jspecify.annotations.NullMarked;
