/** What a method can say: a value, or the named reason why the data cannot say it.
 * Every other package answers in these words. */
@NullMarked
package io.plumbline.analytics.estimate;

import org.jspecify.annotations.NullMarked;
