/** What stands out beyond chance, of everything that was tested, with the many comparisons counted once and for
 * all. */
@NullMarked
package io.plumbline.analytics.flag;

import org.jspecify.annotations.NullMarked;
