/** How figures are computed: the pages of docs/methods, as they stand in the repository.
 * Answers the link under every figure. */
@NullMarked
package io.plumbline.query.methods;

import org.jspecify.annotations.NullMarked;
