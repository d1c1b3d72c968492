/** Randomness that names and the order of rows have no part in: draws by keys made of content.
 * Same facts and seed, same draws, however the facts are written down. */
@NullMarked
package io.plumbline.analytics.draw;

import org.jspecify.annotations.NullMarked;
