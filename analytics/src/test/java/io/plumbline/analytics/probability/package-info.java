/** The methods of probability against published answers. */
@NullMarked
package io.plumbline.analytics.probability;

import org.jspecify.annotations.NullMarked;
