/** Who may see what: accounts, sign-in, tokens, headers, errors.
 * Answers every request that no page answers. */
@NullMarked
package io.plumbline.query.web;

import org.jspecify.annotations.NullMarked;
