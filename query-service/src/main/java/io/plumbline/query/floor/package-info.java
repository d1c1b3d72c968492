/** The floor: nothing is shown of fewer than so many.
 * Answers what has to be hidden so that nothing hidden can be worked out from what is shown. */
@NullMarked
package io.plumbline.query.floor;

import org.jspecify.annotations.NullMarked;
