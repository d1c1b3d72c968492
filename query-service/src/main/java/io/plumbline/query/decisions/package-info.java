/** The page about decisions: what became of hires, and how little is known of the others.
 * Answers where false discovery is high, what another bar would have meant, and who leaves. */
@NullMarked
package io.plumbline.query.decisions;

import org.jspecify.annotations.NullMarked;
