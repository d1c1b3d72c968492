/** Which part of the history a page or a file is about: one slice of one dimension, in the address.
 * Answers which candidacies are in it. */
@NullMarked
package io.plumbline.query.filter;

import org.jspecify.annotations.NullMarked;
