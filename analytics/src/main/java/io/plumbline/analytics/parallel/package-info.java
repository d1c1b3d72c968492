/** Work on several processors whose result does not depend on how many there are: a fixed division, and sums in a
 * fixed order. */
@NullMarked
package io.plumbline.analytics.parallel;

import org.jspecify.annotations.NullMarked;
