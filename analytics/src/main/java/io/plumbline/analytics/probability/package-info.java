/** When an interviewer says four in five, is it four in five?
 * Stated probabilities against what became of the people hired. */
@NullMarked
package io.plumbline.analytics.probability;

import org.jspecify.annotations.NullMarked;
