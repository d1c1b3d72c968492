/** How each interviewer uses the scale: halo, the middle, a narrow range, no decision, evidence, and time taken. */
@NullMarked
package io.plumbline.analytics.scaleuse;

import org.jspecify.annotations.NullMarked;
